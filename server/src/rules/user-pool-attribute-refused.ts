import { asBoolean } from '../project/setting';
import type { Template } from '../template/template';
import type { Rule } from './rule';

/** The attributes of OpenID Connect, which every pool has. */
const standard = new Set(
  'address birthdate email email_verified family_name gender given_name locale middle_name name nickname phone_number phone_number_verified picture preferred_username profile sub updated_at website zoneinfo identities'.split(
    ' ',
  ),
);

export const rule: Rule = {
  id: 'user-pool-attribute-refused',
  title: 'User attribute that Cognito refuses or cannot change later',
  severity: 'error',
  facts: ['cognito.quota.attribute-size'],
  *check({ project: { template }, fact }) {
    const longest = Number((fact('cognito.quota.attribute-size').value as { readonly name?: number }).name);
    for (const pool of template.ofType('AWS::Cognito::UserPool')) {
      const [names, aliases] = [pool.get('UsernameAttributes'), pool.get('AliasAttributes')];
      if (names?.items.length && aliases?.items.length)
        yield {
          at: aliases.key,
          message: `${pool.id} has both UsernameAttributes and AliasAttributes, but takes one of them`,
          fix: {
            title: 'Take AliasAttributes out',
            edits: () => pool.remove('AliasAttributes'),
            unsafe: true,
          },
        };
      const mapped = mappedAttributes(template, pool.id);
      for (const [index, item] of (pool.get('Schema')?.items ?? []).entries()) {
        const name = item.get<string>('Name');
        if (typeof name?.value !== 'string') continue;
        const bare = name.value.replace(/^custom:/, '');
        const isCustom = !standard.has(bare);
        const required = item.get('Required');
        if (isCustom && bare.length > longest)
          yield {
            at: name.span,
            message: `The name ${bare} has ${bare.length} characters, but an attribute takes ${longest}`,
          };
        if (isCustom && required && asBoolean(required) === true)
          yield {
            at: required.span,
            message: `${bare} is an attribute of your own, which Cognito never lets be required`,
            fix: { title: 'Leave it optional', edits: () => pool.set(`Schema.${index}.Required`, false) },
          };
        const mutable = item.get('Mutable');
        if (mutable && asBoolean(mutable) === false && mapped.has(isCustom ? `custom:${bare}` : bare))
          yield {
            at: mutable.span,
            severity: 'warning',
            message: `${bare} cannot be changed, but an identity provider writes it at each sign-in, which then fails`,
            fix: {
              title: 'Make it mutable',
              edits: () => pool.set(`Schema.${index}.Mutable`, true),
              unsafe: true,
            },
          };
      }
    }
  },
};

/** The attributes that an identity provider of the pool fills in. */
function mappedAttributes(template: Template, pool: string): ReadonlySet<string> {
  const providers = template
    .ofType('AWS::Cognito::UserPoolIdentityProvider')
    .filter(provider => provider.get('UserPoolId')?.refersTo === pool);
  return new Set(providers.flatMap(provider => provider.keys('AttributeMapping')));
}
