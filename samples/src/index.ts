import { categories } from './categories.ts';
import { documents } from './documents.ts';
import type { SampleCounty } from './types.ts';

export type { SampleCategory, SampleCounty, SampleDocument } from './types.ts';

/** Where the files of the sample documents lie. */
export const documentsFolder = new URL('../documents/', import.meta.url);

/** 望舒县, which is on no map: its catalogue and its documents. */
export const sampleCounty: SampleCounty = { name: '望舒县', categories, documents };
