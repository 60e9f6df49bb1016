import { useTranslation } from 'react-i18next';
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
	useLoaderData,
} from 'react-router';
import { apiContext, originContext } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx';
import { eventsAddress } from './addresses.ts';
import { AfterPages } from './after-pages.tsx';
import styles from './document.module.css';
import { DocumentHead } from './document-head.tsx';
import { Facts } from './facts.tsx';
import { linkedData } from './linked-data.ts';
import { documentNumberIn, isOpen, loadDocument } from './load-document.ts';
import { Notices } from './notices.tsx';
import { PageSheet } from './page-sheet.tsx';

export function loader({ context, params, request }: LoaderFunctionArgs) {
	const number = documentNumberIn(params.number ?? '');
	return loadDocument({ api: context.get(apiContext), origin: context.get(originContext), request, number });
}

/** The only act on this page: another try after a failure. A plain form, so that it works without a script. */
export async function action({ context, params, request }: ActionFunctionArgs) {
	const number = documentNumberIn(params.number ?? '');
	await forPage(request, context.get(apiContext).library.document.retry({ number }));
	return redirect(`/documents/${number}`);
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) =>
	loaderData && isOpen(loaderData.document) ? [{ 'script:ld+json': linkedData(loaderData) }] : [];

export default function DocumentPage() {
	const loaderData = useLoaderData<typeof loader>();
	const { t } = useTranslation('reader');
	const { document, pages, total } = loaderData;
	const { conversion } = document;
	const waiting = conversion.state === 'queued' || conversion.state === 'converting';
	return (
		<main id="main" className={styles.main} data-live={waiting ? eventsAddress(document.number) : undefined}>
			<DocumentHead loaded={loaderData} />
			<div className={styles.top}>
				<Breadcrumb
					path={document.breadcrumb.map(({ id, name }) => ({ name, address: `/categories/${id}` }))}
					label={t('breadcrumb')}
				/>
				<h1>{document.title}</h1>
			</div>
			<Facts document={document} />
			<div className={styles.reading}>
				<div id="notices" aria-live="polite">
					<Notices document={document} />
				</div>
				<div id="pages">
					{pages.map((page, index) => (
						<PageSheet key={page.number} document={document} page={page} total={total} first={index === 0} />
					))}
				</div>
				<div id="after-pages">
					<AfterPages loaded={loaderData} />
				</div>
			</div>
		</main>
	);
}
