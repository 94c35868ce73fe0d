import { asNumber, numbersOf } from '../project/setting';
import { number, quantity } from '../text/quantity';
import type { Rule } from './rule';

const scales: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

const tokens = [
  { name: 'Access', usual: 'hours', range: 'cognito.token.access.range' },
  { name: 'Id', usual: 'hours', range: 'cognito.token.access.range' },
  { name: 'Refresh', usual: 'days', range: 'cognito.token.refresh.range' },
] as const;

const called = (name: string) => (name === 'Id' ? 'ID' : name);

export const rule: Rule = {
  id: 'token-validity-refused',
  title: 'Token lifetime that Cognito refuses',
  severity: 'error',
  facts: ['cognito.token.access.range', 'cognito.token.refresh.range'],
  *each(client, { fact }) {
    if (client.type !== 'AWS::Cognito::UserPoolClient') return;
    const lives = new Map<string, number>();
    for (const { name, usual, range } of tokens) {
      const setting = client.get(`${name}TokenValidity`);
      const unit = client.get(`TokenValidityUnits.${name}Token`);
      const length = asNumber(setting);
      const scale = unit ? scales[String(unit.value)] : scales[usual];
      if (!setting || length === undefined || scale === undefined) continue;
      if (length === 0 && name === 'Refresh') continue; // stands for the default
      const [least = 0, most = 0] = numbersOf(fact(range));
      const life = length * scale;
      lives.set(name, life);
      if (life >= least && life <= most) continue;
      const nearest = life < least ? Math.ceil(least / scale) : Math.floor(most / scale);
      yield {
        at: setting.span,
        message: `${called(name)} tokens of ${client.id} would live ${number(length)} ${unit ? unit.value : `${usual} (the unit unless TokenValidityUnits says otherwise)`}; Cognito allows ${quantity(fact(range))}`,
        ...(nearest > 0 && nearest * scale <= most
          ? {
              fix: {
                title: `Set ${name}TokenValidity to ${nearest}`,
                edits: () => client.set(`${name}TokenValidity`, nearest),
                unsafe: true,
              },
            }
          : {}),
      };
    }
    const refresh = lives.get('Refresh');
    for (const name of ['Access', 'Id']) {
      const setting = client.get(`${name}TokenValidity`);
      const life = lives.get(name);
      if (setting && refresh !== undefined && life !== undefined && life > refresh)
        yield {
          at: setting.span,
          message: `${called(name)} tokens of ${client.id} would outlive its refresh tokens, which Cognito refuses`,
        };
    }
  },
};
