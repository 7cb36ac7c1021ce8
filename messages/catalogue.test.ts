import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { english } from '@/i18n/en';
import { chinese } from '@/i18n/zh-cn';

const registered = { 'zh-CN': chinese, en: english };
const namespaces = namespacesOf('zh-CN');

function namespacesOf(locale: string): string[] {
  return readdirSync(new URL(`./${locale}/`, import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''))
    .sort();
}

/** Every message of a file under its dotted key. */
function readMessages(locale: string, namespace: string): Map<string, string> {
  const json: unknown = JSON.parse(readFileSync(new URL(`./${locale}/${namespace}.json`, import.meta.url), 'utf8'));
  return new Map(flatten(json, ''));
}

function flatten(node: unknown, prefix: string): [string, string][] {
  if (typeof node === 'string') return [[prefix, node]];
  if (typeof node !== 'object' || node === null) throw new Error(`${prefix} is neither a message nor a group`);
  return Object.entries(node).flatMap(([key, child]) => flatten(child, prefix ? `${prefix}.${key}` : key));
}

/** The argument names and tags a message asks of its caller, with a mark where a number or a choice is expected. */
function argumentsOf(message: string): string[] {
  return [...new Set(collect(parse(message)))].sort();
}

function collect(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        return [element.value];
      case TYPE.select:
      case TYPE.plural:
        return [element.value, ...Object.values(element.options).flatMap((option) => collect(option.value))];
      case TYPE.tag:
        return [`<${element.value}>`, ...collect(element.children)];
      case TYPE.literal:
      case TYPE.pound:
        return [];
    }
  });
}

test('both languages have the same files', () => {
  expect(namespacesOf('en')).toEqual(namespaces);
});

test.each(['zh-CN', 'en'] as const)('every %s file is in the catalogue under its own name', (locale) => {
  expect(Object.keys(registered[locale]).sort()).toEqual(namespacesOf(locale));
});

describe.each(namespaces)('the namespace %s', (namespace) => {
  const inChinese = readMessages('zh-CN', namespace);
  const inEnglish = readMessages('en', namespace);

  test('has the same keys in both languages', () => {
    expect([...inEnglish.keys()].sort()).toEqual([...inChinese.keys()].sort());
  });

  test('has keys of letters, digits, dashes and underscores, so that a dot only ever separates groups', () => {
    const keys = [...inChinese.keys()].flatMap((key) => key.split('.'));
    expect(keys.filter((key) => !/^[\w-]+$/.test(key))).toEqual([]);
  });

  test('has no empty message and, but for separators, none with stray white space', () => {
    const messages = [...inChinese, ...inEnglish];
    const blank = messages.filter(([, text]) => text.trim() === '');
    const padded = messages.filter(([key, text]) => text !== text.trim() && !key.endsWith('separator'));
    expect([...blank, ...padded]).toEqual([]);
  });

  test('asks for the same arguments in both languages', () => {
    const differing = [...inChinese].filter(
      ([key, text]) => argumentsOf(text).join() !== argumentsOf(inEnglish.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});
