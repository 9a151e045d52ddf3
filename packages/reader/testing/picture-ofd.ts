/**
 * An OFD as scanners of offices write them: each page is one picture, or holds one below its print.
 */
import { strToU8, zipSync } from 'fflate';

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';

interface OfdScanOptions {
  /** The folder that the list of resources states. */
  readonly base?: string;
  /** Height of the pages, in millimetres. */
  readonly height?: number;
  /** Where the picture stands on its page, in millimetres: corner, width and height. */
  readonly box?: readonly [number, number, number, number];
  /** Lines of print at the head of each page. */
  readonly print?: readonly string[];
}

/** Documents of pages of 210 by 297 mm, each page a picture file that fills it. */
export function pictureOfd(
  documents: readonly (readonly Uint8Array[])[],
  { base = 'Res', height = 297, box = [0, 0, 210, height], print = [] }: OfdScanOptions = {},
): Uint8Array {
  const [, , wide, high] = box;
  const texts = print.map((text, index) => {
    const place = `Boundary="20 ${15 + 6 * index} 180 6" Font="1" Size="4"`;
    const steps = Array<string>(Math.max(1, text.length - 1))
      .fill('4')
      .join(' ');
    return `<ofd:TextObject ID="${20 + index}" ${place}><ofd:TextCode X="0" Y="4" DeltaX="${steps}">${text}</ofd:TextCode></ofd:TextObject>`;
  });
  const parts: Record<string, string | Uint8Array> = {
    'OFD.xml': `<ofd:OFD ${NS}>${documents.map((_, at) => `<ofd:DocBody><ofd:DocRoot>Doc_${at}/Document.xml</ofd:DocRoot></ofd:DocBody>`).join('')}</ofd:OFD>`,
  };
  for (const [at, pages] of documents.entries()) {
    const home = `Doc_${at}`;
    const listed = pages.map((_, page) => `<ofd:Page ID="${page + 1}" BaseLoc="Pages/${page}.xml"/>`).join('');
    const common = `<ofd:PageArea><ofd:PhysicalBox>0 0 210 ${height}</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>`;
    parts[`${home}/Document.xml`] =
      `<ofd:Document ${NS}><ofd:CommonData>${common}</ofd:CommonData><ofd:Pages>${listed}</ofd:Pages></ofd:Document>`;
    const media = pages.map(
      (_, page) => `<ofd:MultiMedia ID="${100 + page}" Type="Image"><ofd:MediaFile>p${page}.bin</ofd:MediaFile></ofd:MultiMedia>`,
    );
    parts[`${home}/DocumentRes.xml`] = `<ofd:Res ${NS} BaseLoc="${base}"><ofd:MultiMedias>${media.join('')}</ofd:MultiMedias></ofd:Res>`;
    for (const [page, picture] of pages.entries()) {
      const image = `<ofd:ImageObject ID="9" Boundary="${box.join(' ')}" CTM="${wide} 0 0 ${high} 0 0" ResourceID="${100 + page}"/>`;
      const drawn = `${image}${texts.join('')}`;
      parts[`${home}/Pages/${page}.xml`] = `<ofd:Page ${NS}><ofd:Content><ofd:Layer ID="1">${drawn}</ofd:Layer></ofd:Content></ofd:Page>`;
      parts[`${home}/${base === '' ? '' : `${base}/`}p${page}.bin`] = picture;
    }
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
}
