import type { HandlerLanguage } from './handler';
import { pythonCode } from './python-code';
import { pythonExports } from './python-exports';
import { readModel } from './read';

export const python: HandlerLanguage = {
  id: 'python',
  extensions: ['.py'],
  read: (uri, text) => readModel(pythonCode(uri, text), pythonExports),
};
