import type { Parts } from '../almanac/almanac';
import type { Assets } from '../almanac/files';
import { calculators } from '../generated/calculators';
import { rules } from '../generated/rules';
import { languages } from '../handler/languages';

/** Everything an almanac is made of, but for what its host brings. */
export function partsOf(assets: Assets, log: (line: string) => void): Parts {
  const failed = new Set<string>();
  return {
    assets,
    rules,
    calculators,
    languages,
    onRuleFailure(rule, error) {
      // Once a rule: a rule that fails does so at every keystroke.
      if (failed.has(rule)) return;
      failed.add(rule);
      log(
        `rule ${rule} failed and is left out: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    },
  };
}
