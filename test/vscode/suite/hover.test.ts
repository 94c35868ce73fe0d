import { match, test } from '../runner';
import { hoverAt, open, placeOf } from './shop';

test('hover over MemorySize tells its bounds', async () => {
  const template = await open('template.yaml');
  const text = await hoverAt(
    template,
    placeOf(template, 'MemorySize', { after: 'ImportProducts:', into: 2 }),
  );
  match(text, /10,240 MB/);
  match(text, /128 MB/);
});

test('hover over a value of Globals tells it, too', async () => {
  const template = await open('template.yaml');
  match(await hoverAt(template, placeOf(template, 'Timeout', { after: 'Globals:', into: 1 })), /900 s/);
});

test('hover over a runtime tells when it ends', async () => {
  const template = await open('template.yaml');
  match(await hoverAt(template, placeOf(template, 'nodejs18.x', { into: 3 })), /2025-09-01/);
});
