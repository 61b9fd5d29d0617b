import { useEffect, useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { announce } from '../../screen/announce';
import { useTemplateActs } from './acts';
import type { SavedTemplate, Template, TemplateWords } from './queries';

interface Draft {
  readonly words: TemplateWords;
  /** The version that they replace. */
  readonly base: Template;
}

/** What is typed and not saved, by template: going elsewhere and coming back finds it. */
const unsaved = new Map<string, Draft>();

/** The words of a template while they are written. They are saved by a button: letters are written with them from then on. */
export function useTemplateDraft(template: Template) {
  const acts = useTemplateActs();
  const [stored, setDraft] = useState<Draft>(() => unsaved.get(template.id) ?? draftOf(template));
  const { words, base } = upToDate(stored, template);
  const [theirs, setTheirs] = useState<Template>();
  const [problem, setProblem] = useState<Error>();
  const [samples, setSamples] = useState<SavedTemplate['samples']>([]);
  const [isBusy, setBusy] = useState(false);
  const isUnsaved = !same(words, wordsOf(base));

  useEffect(() => {
    if (isUnsaved) unsaved.set(template.id, { words, base });
    else unsaved.delete(template.id);
  }, [template.id, isUnsaved, words, base]);

  const type = (change: Partial<TemplateWords>): void => {
    setProblem(undefined);
    setDraft((draft) => {
      const now = upToDate(draft, template);
      return { ...now, words: { ...now.words, ...change } };
    });
  };
  const save = async (over: Template = base): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const saved = await acts.save(template.id, words, over.version);
      setDraft(draftOf(saved.template));
      setSamples(saved.samples);
      setTheirs(undefined);
      announce(`Saved as version ${saved.template.version}.`);
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'letters.template_changed')
        setTheirs(await acts.read(template.id));
      else setProblem(error as Error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const takeTheirs = (): void => {
    if (!theirs) return;
    const mine = words;
    setDraft(draftOf(theirs));
    setTheirs(undefined);
    announce('Their version stands.', () => type(mine));
  };
  return {
    words,
    base,
    isUnsaved,
    isBusy,
    problem,
    setProblem,
    theirs,
    samples,
    setSamples,
    type,
    save,
    takeTheirs,
    acts,
  };
}

export type TemplateDraft = ReturnType<typeof useTemplateDraft>;

function draftOf(template: Template): Draft {
  return { words: wordsOf(template), base: template };
}

/** Another version that came while nothing was typed here is what is shown. */
function upToDate(draft: Draft, template: Template): Draft {
  const isOlder = template.version > draft.base.version;
  return isOlder && same(draft.words, wordsOf(draft.base)) ? draftOf(template) : draft;
}

function wordsOf({ name, stages, reason, subject, body }: Template): TemplateWords {
  return { name: name ?? '', stages, reason, subject, body };
}

function same(one: TemplateWords, other: TemplateWords): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
