/**
 * Styles of a Word document with what they inherit: hidden text, fonts and colours may be set three styles away from the run.
 */
import { parseXmlMember, type XmlHandler } from '../xml/events.js';
import type { ZipArchive, ZipMember } from '../zip/directory.js';
import { attribute, type Look, takeLook } from './look.js';

interface Style {
  readonly kind: string;
  readonly look: Look;
  base: string;
  /** Sets a ground somewhere: for its header row, for every other row. */
  shades: boolean;
}

/** Styles that inherit from each other in a circle end here. */
const MAX_CHAIN = 20;

const NOTHING: Look = {};

export class StyleSheet {
  private readonly styles = new Map<string, Style>();
  private readonly defaults: Look = {};
  /** Default style by kind. */
  private readonly usual = new Map<string, string>();
  private readonly known = new Map<string, Look>();

  /** Reads the styles part; without one every run has its own look only. Fails with "corrupt". */
  static read(archive: ZipArchive, member: ZipMember | undefined): StyleSheet {
    const sheet = new StyleSheet();
    if (member) parseXmlMember(archive, member, sheet.handler(), 'docx');
    return sheet;
  }

  private handler(): XmlHandler {
    let style: Style | null = null;
    let inRun = 0;
    let inDefaults = false;
    return {
      open: (name, attributes) => {
        if (name === 'docDefaults') inDefaults = true;
        else if (name === 'style') {
          style = { kind: attribute(attributes, 'type'), look: {}, base: '', shades: false };
          const id = attribute(attributes, 'styleId');
          this.styles.set(id, style);
          if (attribute(attributes, 'default') === '1' || attribute(attributes, 'default') === 'true') this.usual.set(style.kind, id);
        } else if (name === 'rPr') inRun++;
        else if (name === 'basedOn' && style) style.base = attribute(attributes, 'val');
        else if (inRun > 0 && style && style.kind !== 'table') takeLook(style.look, name, attributes);
        else if (inRun > 0 && inDefaults) takeLook(this.defaults, name, attributes);
        else if (name === 'shd' && style) style.shades = true;
      },
      close: (name) => {
        if (name === 'docDefaults') inDefaults = false;
        else if (name === 'style') style = null;
        else if (name === 'rPr') inRun--;
      },
      text: () => {},
    };
  }

  private chain(id: string): Style[] {
    const chain: Style[] = [];
    let style = this.styles.get(id);
    while (style && chain.length < MAX_CHAIN) {
      chain.unshift(style);
      style = this.styles.get(style.base);
    }
    return chain;
  }

  private styleLook(id: string): Look {
    const known = this.known.get(id);
    if (known) return known;
    const look: Look = {};
    for (const style of this.chain(id)) Object.assign(look, style.look);
    this.known.set(id, look);
    return look;
  }

  /** The look of a run by the styles of its paragraph and its own, "" where it names none, with what is set on the run itself. */
  look(paragraph: string, run: string, direct: Look): Look {
    const ofParagraph = this.styleLook(paragraph || (this.usual.get('paragraph') ?? ''));
    const ofRun = run === '' ? NOTHING : this.styleLook(run);
    const styled: Look = { ...this.defaults, ...ofParagraph, ...ofRun };
    // A toggle that both styles set is off again (ECMA-376 part 1, 17.7.3).
    if (ofParagraph.vanish !== undefined && ofRun.vanish !== undefined) styled.vanish = ofParagraph.vanish !== ofRun.vanish;
    return { ...styled, ...direct };
  }

  /** Whether a table's style may lay a ground under some of its cells. */
  shades(table: string): boolean {
    return this.chain(table || (this.usual.get('table') ?? '')).some((style) => style.shades);
  }
}
