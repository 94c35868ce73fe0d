/** Every string that the client hands to `l10n.t`, in order of the alphabet. */
export function clientStrings(folder?: string): Promise<readonly string[]>;
