/**
 * An OFD as scanners of offices write them: each page is one picture.
 */
import { strToU8, zipSync } from 'fflate';

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** Documents of pages of 210 by 297 mm, each page a picture file; `base` is the folder that the list of resources states,  `height` another height of the pages. */
export function pictureOfd(documents: readonly (readonly Uint8Array[])[], { base = 'Res', height = 297 } = {}): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    'OFD.xml': `<ofd:OFD ${NS}>${documents.map((_, at) => `<ofd:DocBody><ofd:DocRoot>Doc_${at}/Document.xml</ofd:DocRoot></ofd:DocBody>`).join('')}</ofd:OFD>`,
  };
  for (const [at, pages] of documents.entries()) {
    const home = `Doc_${at}`;
    const listed = pages.map((_, page) => `<ofd:Page ID="${page + 1}" BaseLoc="Pages/${page}.xml"/>`).join('');
    const common = `<ofd:PageArea><ofd:PhysicalBox>0 0 210 ${height}</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>`;
    parts[`${home}/Document.xml`] = `<ofd:Document ${NS}><ofd:CommonData>${common}</ofd:CommonData><ofd:Pages>${listed}</ofd:Pages></ofd:Document>`;
    const media = pages.map((_, page) => `<ofd:MultiMedia ID="${100 + page}" Type="Image"><ofd:MediaFile>p${page}.bin</ofd:MediaFile></ofd:MultiMedia>`);
    parts[`${home}/DocumentRes.xml`] = `<ofd:Res ${NS} BaseLoc="${base}"><ofd:MultiMedias>${media.join('')}</ofd:MultiMedias></ofd:Res>`;
    for (const [page, picture] of pages.entries()) {
      const image = `<ofd:ImageObject ID="9" Boundary="0 0 210 ${height}" CTM="210 0 0 ${height} 0 0" ResourceID="${100 + page}"/>`;
      parts[`${home}/Pages/${page}.xml`] = `<ofd:Page ${NS}><ofd:Content><ofd:Layer ID="1">${image}</ofd:Layer></ofd:Content></ofd:Page>`;
      parts[`${home}/${base === '' ? '' : `${base}/`}p${page}.bin`] = picture;
    }
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
}
