import { Parser } from 'saxen';

/** What is done at the beginning and end of an element, and with text. Names are without prefix for spreadsheet elements. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Both namespaces that spreadsheets are written in: ECMA-376 transitional and strict, and their relations. */
const namespaces = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};

/** Goes through an XML text. @throws Error where it isn't well-formed */
export function walkXml(xml: string, listener: XmlListener): void {
  const plain = (name: string) => name.replace(/^(x|rel):/, '');
  const parser = new Parser().ns(namespaces);
  parser.on('error', (error) => {
    throw error;
  });
  if (listener.open) {
    parser.on('openTag', (name, attributes, decode) => {
      const raw = attributes();
      const decoded = Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, decode(value)]));
      listener.open?.(plain(name), decoded);
    });
  }
  parser.on('closeTag', (name) => listener.close?.(plain(name)));
  parser.on('text', (text, decode) => listener.text?.(decode(text)));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.parse(xml);
}
