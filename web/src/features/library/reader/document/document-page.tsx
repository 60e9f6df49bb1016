import { useTranslation } from 'react-i18next';
import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
	useActionData,
	useLoaderData,
} from 'react-router';
import { apiContext, originContext } from '../../../../app/context.ts';
import { useShell } from '../../../../app/shell/use-shell.ts';
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx';
import { ConversionNews } from '../../shared/conversion-news.tsx';
import { DocumentNotes } from '../notes/document-notes.tsx';
import { notesOfPage } from '../notes/load-notes.ts';
import { PageNotes } from '../notes/page-notes.tsx';
import { actOn } from './act.ts';
import { documentBase, eventsAddress } from './addresses.ts';
import { AfterPages } from './after-pages.tsx';
import styles from './document.module.css';
import { DocumentHead } from './document-head.tsx';
import { Facts } from './facts.tsx';
import { FindBar } from './find-bar.tsx';
import { GoOn } from './go-on.tsx';
import { Liked } from './liked.tsx';
import { linkedData } from './linked-data.ts';
import { documentNumberIn, isFollowed, isOpen, loadDocument } from './load-document.ts';
import { Notices } from './notices.tsx';
import { PageSheet } from './page-sheet.tsx';
import { Related } from './related.tsx';
import { Ways } from './ways.tsx';

export function loader({ context, params, request }: LoaderFunctionArgs) {
	const number = documentNumberIn(params.number ?? '');
	return loadDocument({ api: context.get(apiContext), origin: context.get(originContext), request, number });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const number = documentNumberIn(params.number ?? '');
	const done = await actOn(context.get(apiContext), request, number);
	return typeof done === 'string' ? redirect(`/documents/${number}${done}`) : data(done, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) =>
	loaderData && isOpen(loaderData.document) ? [{ 'script:ld+json': linkedData(loaderData) }] : [];

export default function DocumentPage() {
	const loaderData = useLoaderData<typeof loader>();
	const { t } = useTranslation('reader');
	const { me } = useShell();
	const answered = useActionData<typeof action>() ?? null;
	const refused = answered && !('about' in answered) ? answered : null;
	const refusedReport = answered && 'about' in answered ? answered : null;
	const { document, pages, total, finding, notes } = loaderData;
	const hasRelated = loaderData.related.documents.length > 0;
	const live = isFollowed(document) ? eventsAddress(document.number) : undefined;
	return (
		<main id="main" className={styles.main} data-live={live}>
			<DocumentHead loaded={loaderData} />
			<div className={styles.top}>
				<Breadcrumb
					path={document.breadcrumb.map(({ id, name }) => ({ name, address: `/categories/${id}` }))}
					label={t('breadcrumb')}
				/>
				<h1>{document.title}</h1>
				<Ways recycled={document.recycled} related={hasRelated} />
				{document.state === 'published' && total > 1 && (
					<GoOn number={document.number} position={loaderData.position} offers={loaderData.begins} />
				)}
			</div>
			<div className={styles.reading}>
				{document.manageable && <ConversionNews id="news" state={document.conversion.state} />}
				<div id="notices">
					<Notices document={document} resembles={loaderData.resembles} />
				</div>
				{finding && <FindBar number={document.number} finding={finding} />}
				<section id="pages" aria-label={t('pages')}>
					{pages.map((page, index) => (
						<PageSheet
							key={page.number}
							base={documentBase(document.number)}
							version={document.version}
							page={page}
							total={total}
							first={index === 0}
							finding={finding}
							notes={notes && notesOfPage(notes, page.number)}
						>
							{notes && <PageNotes number={document.number} page={page.number} notes={notes} refused={refused} />}
						</PageSheet>
					))}
				</section>
				<div id="after-pages">
					<AfterPages loaded={loaderData} />
				</div>
				{!document.recycled && <DocumentNotes number={document.number} total={total} notes={notes} refused={refused} />}
			</div>
			<Facts
				document={document}
				related={hasRelated}
				looking={finding}
				favourite={loaderData.favourite}
				rewards={loaderData.rewards}
				share={loaderData.share}
				report={loaderData.report}
				refusedReport={refusedReport}
			/>
			<div className={styles.more}>
				<Related related={loaderData.related} />
				{me && document.state === 'published' && <Liked account={me.userName} number={document.number} />}
			</div>
		</main>
	);
}
