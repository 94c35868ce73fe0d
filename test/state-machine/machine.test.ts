import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyMachine, type Machine, reachable, readMachine } from '../../server/src/state-machine/machine';
import { parseTemplate } from '../../server/src/template/parse';

/** A machine as a picture: a line a state, with its type and where it goes. */
function drawn(machine: Machine | undefined, depth = 0): string {
  if (!machine) return '';
  const indent = '  '.repeat(depth);
  const reached = reachable(machine);
  return [...machine.states.values()]
    .map(state => {
      const marks = `${machine.startAt?.raw === state.name ? '> ' : ''}${reached.has(state.name) ? '' : '(alone) '}`;
      const ways = state.transitions.map(({ from, to }) => `${from} ${to}`).join(', ');
      return `${indent}${marks}${state.name}: ${state.type ?? '?'} ${[ways, state.ends ? 'end' : ''].filter(Boolean).join(', ')}\n${state.branches.map(branch => drawn(branch, depth + 1)).join('')}`;
    })
    .join('');
}

function reads(what: string, text: string, picture: string) {
  test(what, () => assert.equal(drawn(readMachine(parseTemplate('m.asl', text).root)), picture));
}

const picture = `> Check: Choice Default Pack, Choice Refuse
Pack: Task Next Ship, Catch Refuse
Ship: Parallel end
  > A: Pass end
  > B: Wait Next C
  C: Succeed end
Refuse: Fail end
(alone) Lost: Map end
  > Each: Task end
`;

reads(
  'JSON',
  JSON.stringify({
    StartAt: 'Check',
    States: {
      Check: {
        Type: 'Choice',
        Choices: [{ Variable: '$.a', IsPresent: true, Next: 'Refuse' }],
        Default: 'Pack',
      },
      Pack: {
        Type: 'Task',
        Resource: 'x',
        Next: 'Ship',
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Refuse' }],
      },
      Ship: {
        Type: 'Parallel',
        End: true,
        Branches: [
          { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } },
          { StartAt: 'B', States: { B: { Type: 'Wait', Seconds: 1, Next: 'C' }, C: { Type: 'Succeed' } } },
        ],
      },
      Refuse: { Type: 'Fail' },
      Lost: {
        Type: 'Map',
        End: true,
        ItemProcessor: { StartAt: 'Each', States: { Each: { Type: 'Task', End: true } } },
      },
    },
  }),
  picture.replace('Choice Default Pack, Choice Refuse', 'Choice Default Pack, Choice Refuse'),
);

reads(
  'YAML, half typed',
  `StartAt: One
States:
  One:
    Type: Task
    Nex
  Two:
    Type: Pass
    Next: One
  Three
`,
  '> One: Task \n(alone) Two: Pass Next One\n(alone) Three: ? \n',
);

test('the query language is inherited, and each state can have its own', () => {
  const text = JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'A',
    States: {
      A: { Type: 'Pass', QueryLanguage: 'JSONPath', End: true },
      B: { Type: 'Map', ItemProcessor: { StartAt: 'C', States: { C: { Type: 'Pass', End: true } } } },
    },
  });
  const machine = readMachine(parseTemplate('m', text).root)!;
  const languages = [...everyMachine(machine)].flatMap(({ states }) =>
    [...states.values()].map(({ name, queryLanguage }) => `${name} ${queryLanguage}`),
  );
  assert.deepEqual(languages, ['A JSONPath', 'B JSONata', 'C JSONata']);
});

test('what is no machine is none', () => {
  for (const text of ['', '[]', '1', '{', 'StartAt', '{"States": []}'])
    assert.equal(drawn(readMachine(parseTemplate('m', text).root)), '');
});
