import type { AnswerChoice, AnswerFunction, AnswerOptions } from './AnswerChoice.ts';

interface Page {
  readonly next: (AnswerChoice | AnswerFunction)[];
  always: AnswerChoice | AnswerFunction | undefined;
}

/** Keeps the answers that were chosen ahead: those for the next calls in order, then the permanent one. */
export class AnswerBook {
  readonly #pages = new Map<string, Page>();

  write(operationId: string, choice: AnswerChoice | AnswerFunction, { always = false }: AnswerOptions): void {
    const page = this.#pages.get(operationId) ?? { next: [], always: undefined };
    this.#pages.set(operationId, page);
    if (always) page.always = choice;
    else page.next.push(choice);
  }

  take(operationId: string): AnswerChoice | AnswerFunction | undefined {
    const page = this.#pages.get(operationId);
    return page?.next.shift() ?? page?.always;
  }

  clear(): void {
    this.#pages.clear();
  }
}
