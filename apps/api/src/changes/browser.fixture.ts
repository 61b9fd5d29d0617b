import { eventually } from '#platform/testing';

interface Heard {
  readonly event: string;
  readonly data: { readonly topics?: readonly string[] };
}

/** A browser that listens to `GET /api/v1/changes`. */
export class ListeningBrowser {
  private text = '';
  /** Set when the server ended the stream. */
  ended = false;

  private constructor(
    readonly response: Response,
    private readonly abort: AbortController,
  ) {}

  static async open(url: string, cookie: string): Promise<ListeningBrowser> {
    const abort = new AbortController();
    const response = await fetch(`${url}/api/v1/changes`, { headers: { cookie }, signal: abort.signal });
    const browser = new ListeningBrowser(response, abort);
    void browser.read();
    return browser;
  }

  /** Everything that came, as it came. */
  get raw(): string {
    return this.text;
  }

  get heard(): Heard[] {
    return this.text
      .split('\n\n')
      .filter((block) => block.startsWith('event: '))
      .map((block) => {
        const [event = '', data = ''] = block.split('\n');
        return {
          event: event.slice('event: '.length),
          data: JSON.parse(data.slice('data: '.length)) as Heard['data'],
        };
      });
  }

  get topics(): string[] {
    return [...new Set(this.heard.flatMap(({ data }) => data.topics ?? []))].sort();
  }

  async hears(topic: string): Promise<void> {
    await eventually(`"${topic}" is heard`, async () => this.topics.includes(topic));
  }

  forget(): void {
    this.text = '';
  }

  close(): void {
    this.abort.abort();
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body ?? [])
        this.text += decoder.decode(chunk, { stream: true });
    } catch {
      // Cut off, by us or by the server.
    }
    this.ended = true;
  }
}
