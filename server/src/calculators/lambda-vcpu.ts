import { type FactLookup, numberOf } from '../knowledge/fact';
import { number } from '../text/quantity';
import type { Calculator } from './calculator';
import { memoryField, settingsOf } from './lambda-price';

type Name = 'memory';

export const calculator: Calculator<Name> = {
  id: 'lambda-vcpu',
  title: 'Lambda memory to vCPU',
  summary: 'How much processor the memory of a function buys, and how many threads can use it.',
  service: 'Lambda',
  facts: ['lambda.cpu.one-vcpu', 'lambda.cpu.max', 'lambda.memory.min', 'lambda.memory.max'],
  fields: { memory: memoryField },
  compute(input, fact) {
    const memory = Number(input.memory);
    const one = numberOf(fact('lambda.cpu.one-vcpu'));
    const share = vcpus(memory, fact);
    const seen = Math.min(numberOf(fact('lambda.cpu.max')), Math.ceil(share));
    const [least, most] = [numberOf(fact('lambda.memory.min')), numberOf(fact('lambda.memory.max'))];
    return {
      answer: `${number(two(share))} vCPU`,
      value: share,
      unit: 'vCPU',
      lines: [
        {
          label: 'Processor time',
          working: `${number(memory)} MB ÷ ${number(one)} MB per vCPU`,
          value: `${number(two(share))} vCPU`,
        },
        {
          label: 'In each second',
          working: `${number(two(share))} × 1,000 ms`,
          value: `${number(Math.round(share * 1000))} ms of processor time`,
        },
        {
          label: 'Of the largest function',
          working: `${number(memory)} MB ÷ ${number(most)} MB`,
          value: `${number(two((memory / most) * 100))}%`,
        },
        {
          label: 'Threads that can run at once',
          working: `${number(two(share))} vCPU, rounded up`,
          value: number(seen),
        },
        ...Array.from({ length: Math.floor(most / one) }, (_, index) => ({
          label: `Memory for ${number(index + 1)} vCPU`,
          working: `${number(index + 1)} × ${number(one)} MB`,
          value: `${number((index + 1) * one)} MB`,
        })),
      ],
      curves: [
        {
          label: 'vCPU by memory',
          x: { label: 'Memory', unit: 'MB' },
          y: { label: 'Processor', unit: 'vCPU' },
          points: [least, one, one * 2, one * 3, one * 4, one * 5, most].map(
            at => [at, vcpus(at, fact)] as const,
          ),
          here: [memory, share],
        },
      ],
      notes: [
        memory < one
          ? `Below ${number(one)} MB a second thread gains nothing: both share less than one vCPU.`
          : memory === one
            ? 'Exactly one vCPU: the most that code with one thread can use.'
            : `Code with one thread uses one vCPU only: above ${number(one)} MB it gets no faster.`,
      ],
    };
  },
  prefill(resource, project) {
    const fn = project.functionOf(resource);
    if (!fn) return undefined;
    const { memory } = settingsOf(fn);
    return memory === undefined ? {} : { memory };
  },
  apply: input => [{ path: 'MemorySize', value: Number(input.memory) }],
};

function vcpus(memory: number, fact: FactLookup): number {
  return Math.min(memory / numberOf(fact('lambda.cpu.one-vcpu')), numberOf(fact('lambda.cpu.max')));
}

const two = (value: number): number => Math.round(value * 100) / 100;
