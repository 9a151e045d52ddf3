import { describe, expect, it } from 'vitest';
import { MemoryWatch } from './memory-watch.js';

const MB = 1 << 20;

function watchOver(workers: number, memory: number) {
  const use = { all: 200 * MB, main: 50 * MB };
  const watch = new MemoryWatch({ workers, memory }, () => ({ ...use }));
  const stopped: string[] = [];
  return { use, watch, stopped, begin: (name: string) => watch.begin(() => stopped.push(name)) };
}

describe('memory of the process', () => {
  it('holds a file that runs alone to its own growth', () => {
    const { use, watch, stopped, begin } = watchOver(4, 100);
    use.all = 500 * MB;
    const only = begin('a');
    use.all = 850 * MB;
    watch.check();
    expect(stopped).toEqual([]);
    use.all = 860 * MB;
    watch.check();
    expect(stopped).toEqual(['a']);
    watch.end(only);
  });

  it('stops all that run side by side where they take more than all workers may', () => {
    const { use, watch, stopped, begin } = watchOver(2, 100);
    const [a, b] = [begin('a'), begin('b')];
    use.all = 900 * MB;
    watch.check();
    expect(stopped).toEqual([]);
    use.all = 950 * MB;
    watch.check();
    expect(stopped).toEqual(['a', 'b']);
    for (const each of [a, b]) watch.end(each);
  });

  it('does not charge to documents what the main thread gathers', () => {
    const { use, watch, stopped, begin } = watchOver(1, 100);
    const only = begin('a');
    use.all = 1200 * MB;
    use.main = 800 * MB;
    watch.check();
    expect(stopped).toEqual([]);
    watch.end(only);
  });
});
