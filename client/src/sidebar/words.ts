import * as vscode from 'vscode';
import type { CalculatorWords } from './messages';

/** The words of the calculators' page, in the language of the editor. */
export function calculatorWords(): CalculatorWords {
  const { l10n } = vscode;
  return {
    calculators: l10n.t('Calculators'),
    search: l10n.t('Search calculators'),
    favourites: l10n.t('Favourites'),
    recent: l10n.t('Recent'),
    atCursor: l10n.t('At the cursor: {0}'),
    nothingFound: l10n.t('No calculator is called “{0}”'),
    back: l10n.t('All calculators'),
    addFavourite: l10n.t('Add to Favourites'),
    removeFavourite: l10n.t('Remove from Favourites'),
    fillIn: l10n.t('Fill In from {0}'),
    filledFrom: l10n.t('Filled in from {0} in {1}'),
    follow: l10n.t('Follow the Cursor in the Template'),
    apply: l10n.t('Write to {0}'),
    copyMarkdown: l10n.t('Copy as Markdown'),
    copyCsv: l10n.t('Copy as CSV'),
    reset: l10n.t('Reset to Initial Values'),
    openInEditor: l10n.t('Open in Editor Tab'),
    actions: l10n.t('Actions'),
    inputs: l10n.t('Inputs'),
    working: l10n.t('How it adds up'),
    notes: l10n.t('Worth knowing'),
    pricesOf: l10n.t('Prices of {0}'),
    region: l10n.t('Region {0}'),
    facts: l10n.t('Figures used'),
    notANumber: l10n.t('Not a number'),
    atLeast: l10n.t('At least {0}'),
    atMost: l10n.t('At most {0}'),
    line: l10n.t('Line'),
    value: l10n.t('Value'),
    failed: l10n.t('The almanac does not answer'),
    plotHint: l10n.t('Arrow keys move along the curve'),
    here: l10n.t('now'),
  };
}
