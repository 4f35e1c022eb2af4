import { asList, asObject } from '../document/Json.ts';
import type { JsonPath } from '../document/JsonPath.ts';
import { objectsOf } from '../document/objectsOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const descriptionStyle: Rule = {
  name: 'description-style',
  description: 'Descriptions are sentences: they end with a full stop, say more than the name, and hold no HTML.',
  remedy: 'End the text with a full stop, say what the name does not, and use Markdown: backticks for code.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { text, path, name } of textsIn(document)) {
      const bare = text.trim();
      // An empty one is missing, and other rules say so.
      if (bare === '') continue;
      const says = bare.replaceAll('`', '').replace(/\.$/, '').toLowerCase();
      if (!bare.endsWith('.')) yield { message: `The text does not end with a full stop: "${tail(bare)}".`, path };
      if (says === name.toLowerCase()) yield { message: `The description of ${name} only repeats the name.`, path };
      const html = /<\/?[a-z][^<>]*>|&[a-z]+;/i.exec(text.replaceAll(/`[^`]*`/g, ''));
      if (html) yield { message: `The text holds HTML: ${html[0]}.`, path };
    }
  },
};

function* textsIn(document: Contract['document']): Generator<{ text: string; path: JsonPath; name: string }> {
  for (const { value, path } of objectsOf(document)) {
    const text = value['description'];
    const name = typeof value['name'] === 'string' ? value['name'] : String(path.at(-1));
    if (typeof text === 'string') yield { text, path: [...path, 'description'], name };
  }
  for (const [list, rows] of Object.entries(asObject(document['x-error-catalogue']))) {
    for (const [index, row] of asList(rows).entries()) {
      for (const key of ['meaning', 'remedy']) {
        const text = asObject(row)[key];
        const name = String(asObject(row)['code']);
        if (typeof text === 'string') yield { text, path: ['x-error-catalogue', list, index, key], name };
      }
    }
  }
}

function tail(text: string): string {
  return text.length > 40 ? `…${text.slice(-39)}` : text;
}
