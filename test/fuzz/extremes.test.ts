import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHandler } from '../../server/src/handler/languages';
import { readOwnDocument } from '../../server/src/knowledge/outline';
import { memoryFiles } from '../support/files';
import { assets } from '../support/root';
import { strictAlmanac } from './fuzz';

const almanac = strictAlmanac(assets);
const deep = 10_000;
const head = "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n";

async function judge(text: string): Promise<number> {
  const sources = await almanac.gather(memoryFiles({}), 'file:///app/template.yaml', text);
  return sources ? almanac.check(sources, { today: '2026-11-22' }).length : 0;
}

/** Each alias stands for nine of the one before: 9^9 nodes, were they copied. */
const bomb = Array.from({ length: 9 }, (_, i) =>
  i === 0 ? 'A0: &a0 [x,x,x,x,x,x,x,x,x]' : `A${i}: &a${i} [${`*a${i - 1},`.repeat(9).slice(0, -1)}]`,
).join('\n');

const templates: Readonly<Record<string, string>> = {
  'an alias bomb': `${bomb}\n${head}  A: *a8\n`,
  'an alias of itself': `${head}  A: &a\n    Type: AWS::SNS::Topic\n    Properties: *a\n`,
  'maps, deep': `${head}${Array.from({ length: 500 }, (_, i) => `${' '.repeat(i + 2)}A:\n`).join('')}`,
  'braces, deep': `${head}  A: ${'{a: '.repeat(deep)}`,
  'brackets, deep': `${head}  A: ${'['.repeat(deep)}${']'.repeat(deep)}\n`,
  'JSON, deep': `{"Resources": ${'{"a":'.repeat(deep)}`,
  'JSON lists, deep': `{"AWSTemplateFormatVersion": "2010-09-09", "Resources": ${'['.repeat(deep)}${']'.repeat(deep)}}`,
  'list marks, deep': `${head}  A: \n    ${'- '.repeat(deep)}x\n`,
  'intrinsics, deep': `${head}  A:\n    Type: AWS::SNS::Topic\n    Properties:\n      DisplayName: ${'!Join [a, ['.repeat(1000)}\n`,
  'one long line': `${head}  A: "${'x'.repeat(4_900_000)}"\n`,
  'one line that is too long': `${head}  A: "${'x'.repeat(5_100_000)}"\n`,
  'a long line of braces': `${head}  A: ${'{'.repeat(200_000)}\n`,
  'a long line of dollars': `${head}  A:\n    Type: AWS::SNS::Topic\n    Properties:\n      DisplayName: !Sub "${'${'.repeat(100_000)}"\n`,
  'lone surrogates': `${head}  "\ud800": { Type: "\udfff" }\n  \udc00:\n    Type: AWS::SNS::Topic\n`,
  NULs: `${head}\0\0  A:\0\n    Type: AWS::SNS::Topic\0\n`,
  'line ends, mixed': `${head}  A:\r    Type: AWS::SNS::Topic\r\n    Properties:\n\r      DisplayName: x\r\r\n`,
  'names of objects': `${head}  __proto__:\n    Type: constructor\n  constructor:\n    Type: AWS::SNS::Topic\n    Properties: { __proto__: { a: 1 }, toString: 2, hasOwnProperty: 3 }\n`,
};

for (const [name, text] of Object.entries(templates))
  test(`a template with ${name} is judged in time`, async () => {
    const { user: before } = process.cpuUsage();
    await judge(text);
    const seconds = (process.cpuUsage().user - before) / 1e6;
    assert.ok(seconds < 5, `${seconds} s`);
  });

const code: Readonly<Record<string, string>> = {
  'brackets, deep': '('.repeat(deep),
  'blocks, deep': 'if (a) {'.repeat(deep),
  'functions, deep': 'a(() => '.repeat(3000),
  'members, deep': `x${'.a()'.repeat(deep)}`,
  'operators, deep': `x = ${'1 + '.repeat(deep)}1`,
  'one long line': `x = "${'x'.repeat(4_900_000)}"`,
  'template texts, deep': '`${'.repeat(3000),
  'lone surrogates': 'const \ud800 = "\udc00";',
  NULs: 'exports.\0handler = \0 => \0',
};

for (const file of ['a.js', 'a.ts', 'a.py', 'a.go', 'A.java'])
  for (const [name, text] of Object.entries(code))
    test(`${file} with ${name} is read in time`, () => {
      const { user: before } = process.cpuUsage();
      readHandler(`file:///app/${file}`, text);
      const seconds = (process.cpuUsage().user - before) / 1e6;
      assert.ok(seconds < 5, `${seconds} s`);
    });

const documents: Readonly<Record<string, string>> = {
  'indentation, deep': Array.from({ length: 5000 }, (_, i) => `${'\t'.repeat(i)}a`).join('\n'),
  'quotes, deep': `${'> '.repeat(deep)}a`,
  'brackets, deep': '['.repeat(deep),
  'emphasis, deep': '*a '.repeat(deep),
  'one long line': 'limit 15 minutes '.repeat(50_000),
};

for (const [name, text] of Object.entries(documents))
  for (const uri of ['file:///notes.md', 'file:///notes.txt'])
    test(`${uri.slice(8)} with ${name} is read in time`, () => {
      const { user: before } = process.cpuUsage();
      readOwnDocument(uri, text);
      const seconds = (process.cpuUsage().user - before) / 1e6;
      assert.ok(seconds < 5, `${seconds} s`);
    });
