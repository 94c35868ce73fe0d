/** Names that settings of credentials have: `DB_PASSWORD`, `stripeApiKey`. */
const secretName =
  /(?:^|_)(?:password|passwd|pwd|secret|secret_?key|api_?key|access_?key|private_?key|auth_?token|access_?token|client_?secret|token)$/i;

/** What the credentials of well-known services look like. */
const shapes: readonly RegExp[] = [
  /^(?:AKIA|ASIA)[A-Z0-9]{16}$/,
  /^gh[pousr]_[A-Za-z0-9]{36,}$/,
  /^xox[abprs]-[A-Za-z0-9-]{10,}$/,
  /^(?:sk|rk)_live_[A-Za-z0-9]{16,}$/,
  /^-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /^SG\.[\w-]{16,}\.[\w-]{16,}$/,
];

/** A value that only stands in for one, or says where the real one is. */
const placeholder =
  /^(?:true|false|none|null|test|todo|changeme|change_me|replace.*|your.*|my.*|example.*|dummy.*|xxx.*|\*+|<.*>|\{\{.*\}\}|\$\{.*\}|arn:.*|https?:.*|ssm:.*|\/.*)$/i;

/**
 * Whether a text is a credential written out: by its shape, or as the value of a name that holds credentials.
 * Names, paths, addresses and placeholders are not.
 */
export function isSecret(name: string, value: string): boolean {
  const text = value.slice(0, 4096).trim();
  if (shapes.some(shape => shape.test(text))) return true;
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  if (!secretName.test(words) || text.length < 8 || placeholder.test(text) || /\s/.test(text)) return false;
  // `prod-db-secret` is the name of a secret; `Xk7-qP2w-99` is one.
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\w]/].filter(kind => kind.test(text)).length;
  return /password|passwd|pwd/i.test(words) ? kinds >= 2 : kinds >= 3 && /\d/.test(text) && text.length >= 12;
}
