import { enhanceDocument } from '../../features/library/reader/document/enhance/index.ts';
import { enhanceSearch } from '../../features/library/reader/search/enhance/index.ts';
import { forgetWhenSignedOut } from '../forget-reading.ts';
import { enhanceSignOut } from './sign-out.ts';

/** The small script of pages that don't run React. Reading works without it. */
forgetWhenSignedOut();
enhanceSignOut();
enhanceSearch();
enhanceDocument();
