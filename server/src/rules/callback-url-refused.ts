import { writtenText } from '../project/written-text';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'callback-url-refused',
  title: 'Callback URL that Cognito refuses',
  severity: 'error',
  facts: ['cognito.quota.urls'],
  *each(client) {
    if (client.type !== 'AWS::Cognito::UserPoolClient') return;
    for (const list of ['CallbackURLs', 'LogoutURLs']) {
      for (const [index, url] of (client.get(list)?.items ?? []).entries()) {
        const text = writtenText(url);
        if (text === undefined) continue;
        if (
          /^http:\/\//i.test(text) &&
          !/^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/?]|$)/i.test(text) &&
          !text.startsWith('http://${')
        ) {
          const better = text.replace(/^http:/i, 'https:');
          yield {
            at: url.span,
            message: `${text} is not encrypted; Cognito takes http for localhost only`,
            ...(typeof url.value === 'string'
              ? {
                  fix: {
                    title: 'Use https',
                    edits: () => client.set(`${list}.${index}`, better),
                    unsafe: true,
                  },
                }
              : {}),
          };
        } else if (typeof url.value === 'string' && text.includes('#')) {
          yield {
            at: url.span,
            message: `${text} has a fragment, which Cognito does not take in a URL it sends users to`,
          };
        } else if (
          typeof url.value === 'string' &&
          url.origin !== 'parameter' &&
          !/^[a-z][a-z0-9+.-]*:/i.test(text)
        ) {
          yield {
            at: url.span,
            message: `${text} is no absolute URL; it begins with https:// or the scheme of an app`,
          };
        }
      }
    }
    const usual = client.get('DefaultRedirectURI');
    const given = client.get('CallbackURLs');
    const urls = given?.items.map(({ value }) => value) ?? [];
    if (
      typeof usual?.value === 'string' &&
      usual.origin !== 'parameter' &&
      given?.kind !== 'unknown' &&
      urls.every(url => typeof url === 'string') &&
      !urls.includes(usual.value)
    )
      yield {
        at: usual.span,
        message: `DefaultRedirectURI of ${client.id} is not among its CallbackURLs`,
        fix: {
          title: 'Add it to CallbackURLs',
          edits: () => client.append('CallbackURLs', String(usual.value)),
          unsafe: true,
        },
      };
  },
};
