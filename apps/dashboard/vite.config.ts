import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { nameOfFirst } from './first-chunk';

/** Compresses once, at the highest level, what the api then serves to everybody. */
function precompressed(): Plugin {
  let folder = '';
  return {
    name: 'precompressed',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    // Not closeBundle, which also runs after a build that failed and would hide why.
    writeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|css|html|svg)$/.test(name)) continue;
        const bytes = readFileSync(join(folder, name));
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

/** The styles come before the programs, which cannot show anything without them. */
function stylesFirst(): Plugin {
  return {
    name: 'styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replaceAll(/<(?:script type="module"|link rel="modulepreload") /g, '$&fetchpriority="low" '),
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  build: {
    // Fonts and icons stay files: the policy of the page allows no data URLs for them.
    assetsInlineLimit: 0,
    emptyOutDir: true,
    target: 'es2022',
    // Every browser that knows ES2022 well knows how to preload modules, or does without.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(?:react|react-dom|react-router|scheduler|@tanstack)\// },
            { name: nameOfFirst, debugName: 'first', test: /\.(?:tsx?|m?js)$/ },
            // What many pages share is one file: fifty small ones wait for each other on the six connections of a browser.
            { name: 'shared', test: /^(?!.*codemirror)/, minShareCount: 4 },
          ],
        },
      },
    },
  },
  plugins: [stylesFirst(), precompressed()],
  server: {
    // `npm start` on its usual port is the api of `npm run dashboard`.
    proxy: Object.fromEntries(
      ['/api', '/mailbox', '/c', '/f'].map((path) => [path, 'http://localhost:3000']),
    ),
  },
});
