import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../../app/context.ts';
import { documentNumberIn } from '../document/load-document.ts';
import { loadShared } from './load-shared.ts';
import { ShownByLink } from './shown-by-link.tsx';

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
	loadShared(context.get(apiContext), request, params.token ?? '', documentNumberIn(params.number ?? ''));

/** One document of a folder that was shared. */
export default function SharedInFolder() {
	return <ShownByLink shared={useLoaderData<typeof loader>()} />;
}
