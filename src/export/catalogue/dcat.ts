import { address } from '../../plan/addresses.ts';
import { publicDay } from '../../plan/identity.ts';
import type { Plan } from '../../plan/types.ts';
import type { DataFile } from '../data-file.ts';
import { makersOf, type KnownAt } from './data-package.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const zh = (text: string): object => ({ '@value': text, '@language': 'zh' });
const agent = (name: string): object => ({ '@type': 'foaf:Agent', 'foaf:name': zh(name) });
const day = (value: string): object => ({ '@value': value, '@type': 'xsd:date' });

/**
 * The open data as DCAT 2 in JSON-LD: one dataset, each file a distribution. Addresses are full where it is known where the site stands, else relative to this file.
 * @param sumOf SHA-256 of a file
 */
export function dcat(plan: Plan, files: readonly DataFile[], sumOf: (bytes: Uint8Array) => string, at: KnownAt): object {
  const { meta, site, changes } = plan;
  const { creator, publisher } = makersOf(plan);
  const place = (name: string): object => ({ '@id': at ? at(`/data/${name}`) : name });
  const licence = site.licence && { 'dct:license': { '@id': site.licence.url } };
  return {
    '@context': CONTEXT,
    '@id': at ? at('/data/#dataset') : '#dataset',
    '@type': 'dcat:Dataset',
    'dct:title': zh(meta.planTitle),
    'dct:description': zh(site.description),
    'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/ZHO' },
    'dct:issued': day(publicDay(plan)),
    ...(changes[0] && { 'dct:modified': day(changes[0].date) }),
    ...(meta.documentNumber !== undefined && { 'dct:identifier': meta.documentNumber }),
    'dct:creator': agent(creator),
    'dct:publisher': agent(publisher),
    ...licence,
    ...(site.sourceUrl && { 'dct:source': { '@id': site.sourceUrl } }),
    ...(at && { 'dcat:landingPage': { '@id': at(address.data()) } }),
    'dcat:distribution': files.map(({ name, title, type, bytes }) => ({
      '@type': 'dcat:Distribution',
      'dct:title': zh(title),
      'dcat:downloadURL': place(name),
      'dcat:accessURL': place(name),
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
      'dcat:byteSize': { '@value': String(bytes.length), '@type': 'xsd:nonNegativeInteger' },
      ...licence,
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
        'spdx:checksumValue': sumOf(bytes),
      },
    })),
  };
}
