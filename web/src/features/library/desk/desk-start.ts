import { redirect } from 'react-router';

/** The desk opens with one's own documents. */
export const loader = () => redirect('/desk/documents');
