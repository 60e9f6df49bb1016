import { type LoaderFunctionArgs, redirect } from 'react-router';
import { meContext } from '../../../app/context.ts';
import { deskStart } from '../../../app/shell/desk-links.ts';

/** The desk opens with what one comes for. */
export const loader = ({ context }: LoaderFunctionArgs) => redirect(deskStart(context.get(meContext)));
