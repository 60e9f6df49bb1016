import { categories } from './categories.ts';
import { documents } from './documents.ts';
import { organisations } from './organisations.ts';
import type { SampleCounty } from './types.ts';

export type { SampleCategory, SampleCounty, SampleDocument, SampleOrganisation } from './types.ts';

/** Where the files of the sample documents lie. */
export const documentsFolder = new URL('../documents/', import.meta.url);

/** 望舒县, which is on no map: its catalogue, documents and organisations. */
export const sampleCounty: SampleCounty = { name: '望舒县', categories, documents, organisations };
