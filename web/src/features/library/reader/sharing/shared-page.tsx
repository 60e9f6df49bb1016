import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../../app/context.ts';
import { loadShared } from './load-shared.ts';
import { ShownByLink } from './shown-by-link.tsx';

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
	loadShared(context.get(apiContext), request, params.token ?? '');

/** What whoever was given a link sees. */
export default function SharedPage() {
	return <ShownByLink shared={useLoaderData<typeof loader>()} />;
}
