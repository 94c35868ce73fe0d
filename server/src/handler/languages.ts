import type { HandlerLanguage, HandlerModel } from './handler';
import { javascript, typescript } from './javascript';
import { csharp, go, java, powershell, ruby, rust } from './plain-languages';
import { python } from './python';

/** Every language whose files are read. */
export const languages: readonly HandlerLanguage[] = [
  javascript,
  typescript,
  python,
  java,
  csharp,
  go,
  rust,
  ruby,
  powershell,
];

/** The language of a file, by its name's end; a declaration file is nobody's code. */
export function languageOf(fileName: string): HandlerLanguage | undefined {
  const name = fileName.toLowerCase();
  if (/\.d\.[mc]?ts$/.test(name)) return undefined;
  return languages.find(language => language.extensions.some(extension => name.endsWith(extension)));
}

/** What a file says; absent for a language that is not read. */
export function readHandler(uri: string, text: string): HandlerModel | undefined {
  return languageOf(uri)?.read(uri, text);
}
