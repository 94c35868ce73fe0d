import { type FactId, type FactLookup, numberOf } from '../knowledge/fact';
import { utf8Length } from '../text/bytes';
import { number } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import { rounded } from './money';

type Name = 'zip' | 'unzipped' | 'layers' | 'layersUnzipped' | 'versions' | 'image' | 'inline';

export const calculator: Calculator<Name> = {
  id: 'package-size',
  title: 'Size of a deployment package',
  summary: 'Zip, unpacked code, layers, image and inline code against the limits they meet.',
  service: 'Lambda',
  facts: [
    'lambda.package.zip-upload',
    'lambda.package.unzipped',
    'lambda.layers.max',
    'lambda.storage.total',
    'lambda.storage.mb-means-mib',
    'lambda.image.size',
    'lambda.runtime.inline-code',
    'edge.lae.package-size',
  ],
  fields: {
    zip: { label: 'Zip package', unit: 'MB', min: 0, step: 1, initial: 5 },
    unzipped: { label: 'Unpacked code', unit: 'MB', min: 0, step: 5, initial: 20 },
    layers: { label: 'Layers', unit: '', min: 0, step: 1, initial: 0 },
    layersUnzipped: { label: 'Unpacked layers together', unit: 'MB', min: 0, step: 5, initial: 0 },
    versions: {
      label: 'Versions kept',
      unit: 'in the account',
      help: 'Each published version keeps its package.',
      min: 1,
      step: 1,
      initial: 1,
    },
    image: { label: 'Container image', unit: 'GB', help: '0: none.', min: 0, step: 0.5, initial: 0 },
    inline: {
      label: 'Inline code',
      unit: '',
      kind: 'text',
      help: 'Code in ZipFile or InlineCode.',
      initial: '',
    },
  },
  compute(input, fact) {
    const gauges = gaugesOf(input, fact);
    const fullest = gauges.reduce((most, one) => (one.used / one.most > most.used / most.most ? one : most));
    const share = Math.round((fullest.used / fullest.most) * 100);
    return {
      answer:
        share > 100
          ? `${fullest.label}: too large, ${number(share)}% of the limit`
          : `Fits; fullest is “${fullest.label}”, ${number(share)}%`,
      value: share,
      unit: '% of the tightest limit',
      lines: gauges.map(lineOf),
      notes: gauges.flatMap(({ used, most, advice }) => (used > most && advice ? [advice] : [])),
    };
  },
  prefill(resource, project) {
    const fn = project.functionOf(resource);
    if (!fn) return undefined;
    const layers = resource.get('Layers');
    const inline = resource.get<string>('InlineCode') ?? resource.get<string>('Code.ZipFile');
    return {
      ...(layers?.kind === 'list' ? { layers: layers.items.length } : {}),
      ...(typeof inline?.value === 'string' ? { inline: inline.value } : {}),
    };
  },
};

interface Gauge {
  readonly label: string;
  readonly used: number;
  readonly most: number;
  readonly unit: string;
  readonly advice?: string;
}

function gaugesOf(input: Input<Name>, fact: FactLookup): readonly Gauge[] {
  const most = (id: FactId) => numberOf(fact(id));
  const kilo = most('lambda.storage.mb-means-mib');
  const inline = utf8Length(String(input.inline));
  return [
    {
      label: 'Zip sent directly',
      used: Number(input.zip),
      most: most('lambda.package.zip-upload'),
      unit: 'MB',
      advice: 'A larger zip is uploaded to S3 first, as sam deploy and aws cloudformation package do.',
    },
    {
      label: 'Unpacked, layers included',
      used: Number(input.unzipped) + Number(input.layersUnzipped),
      most: most('lambda.package.unzipped'),
      unit: 'MB',
      advice: `Bundle and leave out what the runtime has, or use a container image of up to ${number(most('lambda.image.size'))} GB.`,
    },
    { label: 'Layers', used: Number(input.layers), most: most('lambda.layers.max'), unit: '' },
    {
      label: 'Storage of the account',
      used: (Number(input.zip) * Number(input.versions)) / kilo,
      most: most('lambda.storage.total'),
      unit: 'GB',
      advice: 'Delete old versions, or ask for more storage.',
    },
    { label: 'Lambda@Edge, zip', used: Number(input.zip), most: most('edge.lae.package-size'), unit: 'MB' },
    ...(Number(input.image) > 0
      ? [
          {
            label: 'Container image',
            used: Number(input.image),
            most: most('lambda.image.size'),
            unit: 'GB',
          },
        ]
      : []),
    ...(inline > 0
      ? [
          {
            label: 'Inline code',
            used: inline,
            most: most('lambda.runtime.inline-code') * kilo * kilo,
            unit: 'bytes',
          },
        ]
      : []),
  ];
}

function lineOf({ label, used, most, unit }: Gauge): Line {
  const share = Math.round((used / most) * 1000) / 10;
  return {
    label,
    working: `${number(rounded(used))} of ${number(most)}${unit ? ` ${unit}` : ''}`,
    value: used > most ? `too large: ${number(share)}%` : `${number(share)}%`,
  };
}
