import { subOf } from '../template/intrinsics';
import type { Setting } from '../template/template';

/** The text of a setting; of a Sub with its `${…}` as they are written. Undefined for what is no text. */
export function writtenText(setting: Setting | undefined): string | undefined {
  if (typeof setting?.value === 'string') return setting.value;
  const node = setting?.node;
  const text = node?.kind === 'call' ? subOf(node)?.text : undefined;
  return text?.kind === 'scalar' && typeof text.value === 'string' ? text.value : undefined;
}
