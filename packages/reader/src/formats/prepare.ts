/**
 * Loads ahead what a format needs: a program that knows what comes can do so while it still loads itself.
 */
import type { ReaderAssets } from '../read-options.js';

/** Loads what files with an extension ("pdf", "xlsx") need. Unknown ones need nothing. Fails where an asset cannot be had. */
export async function prepare(extension: string, assets: ReaderAssets): Promise<void> {
  switch (extension) {
    case 'pdf': {
      const [{ prepareEngine }] = await Promise.all([import('./pdf/engine.js'), import('./pdf/index.js')]);
      return prepareEngine(assets);
    }
    case 'xlsx':
    case 'xlsm':
      await import('./xlsx.js');
      return;
    case 'docx':
    case 'docm':
      await import('./docx.js');
      return;
  }
}
