/**
 * Jest's runtime, with packages loaded once for each process instead of once for each file: by Node.js itself, so that all files of a process share them. Our own
 * modules are loaded anew for each file, as ever. Most of what a small integration test took was the loading of 2,000 modules of packages (docs/adr/0032).
 *
 * Packages live in the main realm, so everything must: goes with `main-realm-environment.js`. Mocks of packages do not work, and none are used.
 * Reaches into Jest's loader: read it again when Jest's version changes.
 */
const { isBuiltin } = require('node:module');
const { compileFunction, SyntheticModule } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

// What is not a package. Examples: "./clock.js", "#hiring", "/srv/a.js", "node:fs", "data:text/javascript,", "@jest/globals"
const NO_PACKAGE = /^(?:[.#/]|node:|data:|@jest\/globals$)/;

/** By specifier. */
const packages = new Map();

/** A package as a module that modules of Jest can import. */
async function load(specifier) {
  const namespace = await import(specifier);
  const names = Object.keys(namespace);
  const evaluate = function () {
    for (const name of names) this.setExport(name, namespace[name]);
  };
  const module = new SyntheticModule(names, evaluate, { identifier: `package:${specifier}` });
  await module.link(() => undefined);
  await module.evaluate();
  return module;
}

class SharedPackagesRuntime extends Runtime {
  constructor(...settings) {
    super(...settings);
    const { esmLoader, executor } = this;
    const resolveOwn = esmLoader.resolveModule.bind(esmLoader);
    esmLoader.resolveModule = (specifier, from, context) => {
      if (NO_PACKAGE.test(specifier) || isBuiltin(specifier)) return resolveOwn(specifier, from, context);
      if (!packages.has(specifier)) packages.set(specifier, load(specifier));
      return packages.get(specifier);
    };
    // Later versions of Node.js could link without waiting; a package is waited for.
    this._resolution.canResolveSync = () => false;
    // No context is the main one.
    esmLoader.getContext = () => undefined;
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, { filename });
  }
}

exports.default = SharedPackagesRuntime;
exports.__esModule = true;
