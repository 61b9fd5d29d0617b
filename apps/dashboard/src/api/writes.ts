/** How many requests of this window that change something have no answer yet. */
let open = 0;
let waiting: (() => void)[] = [];

/** Nobody waits longer than this for an answer that does not come. */
const patience = 5_000;

const changes = ({ method }: Request): boolean => method !== 'GET';

/** For the client: counts what it sends and what is answered. */
export const countWrites = {
  onRequest({ request }: { readonly request: Request }): undefined {
    if (changes(request)) open += 1;
  },
  onResponse({ request }: { readonly request: Request }): undefined {
    end(request);
  },
  onError({ request }: { readonly request: Request }): undefined {
    end(request);
  },
};

function end(request: Request): void {
  if (!changes(request)) return;
  open -= 1;
  if (open > 0) return;
  for (const go of waiting) go();
  waiting = [];
}

/** Resolves when what this window changes has been answered: what is read before would show the state from before over what was just done. */
export async function writesEnded(): Promise<void> {
  if (open === 0) return;
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    setTimeout(resolve, patience);
  });
}
