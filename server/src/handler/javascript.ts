import type { HandlerLanguage } from './handler';
import { javascriptCode } from './javascript-code';
import { javascriptExports } from './javascript-exports';
import { readModel } from './read';

export const javascript: HandlerLanguage = {
  id: 'javascript',
  extensions: ['.mjs', '.js', '.cjs', '.jsx'],
  read: (uri, text) => readModel(javascriptCode(uri, text, 'javascript'), javascriptExports),
};

export const typescript: HandlerLanguage = {
  id: 'typescript',
  extensions: ['.ts', '.mts', '.cts', '.tsx'],
  read: (uri, text) =>
    readModel(javascriptCode(uri, text, /\.tsx$/i.test(uri) ? 'tsx' : 'typescript'), javascriptExports),
};
