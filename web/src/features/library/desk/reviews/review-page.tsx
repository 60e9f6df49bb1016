import { holds } from '@pacesetter/core/identity';
import { Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { data, Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { apiContext, meContext } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { numberIn, pageIn } from '../../../../ui/address-number.ts';
import { documentBase } from '../../reader/document/addresses.ts';
import { PageSheet } from '../../reader/document/page-sheet.tsx';
import { windowSize } from '../../reader/document/page-window.ts';
import { Decision } from './decision.tsx';
import { ReviewFacts } from './review-facts.tsx';
import styles from './reviews.module.css';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	if (!holds(context.get(meContext), 'library.manage')) throw data({ code: 'FORBIDDEN' }, { status: 403 });
	const number = numberIn(params.number ?? '', 16);
	if (number === null) throw data({ code: 'NOT_FOUND' }, { status: 404 });
	const { document, review } = context.get(apiContext).library;
	const waiting = await forPage(request, review.get({ number }));
	const piece = pageIn(new URL(request.url).searchParams);
	const from = (piece - 1) * windowSize + 1;
	const pages = await forPage(request, document.pages({ number, version: waiting.version, from, count: windowSize }));
	return { waiting, pages, piece };
}

/** One version that waits: what it is, its pages, and the decision. */
export default function ReviewPage() {
	const { waiting, pages, piece } = useLoaderData<typeof loader>();
	const { t } = useTranslation('review');
	const navigate = useNavigate();
	const { number, version, title } = waiting;
	const total = waiting.pages ?? pages.length;
	return (
		<>
			<title>{`${title} - ${t('title')}`}</title>
			<p>
				<Link to="/desk/reviews">{t('back')}</Link>
			</p>
			<h1>{title}</h1>
			<div className={styles.columns}>
				<aside className={styles.beside} aria-label={t('decide')}>
					<ReviewFacts waiting={waiting} />
					<Decision key={`${number} ${version}`} waiting={waiting} />
				</aside>
				<section aria-label={t('pages')} className={styles.pages}>
					{pages.map((page, index) => (
						<PageSheet
							key={page.number}
							base={documentBase(number)}
							version={version}
							page={page}
							total={total}
							first={index === 0}
						/>
					))}
					<Pagination
						align="center"
						hideOnSinglePage
						current={piece}
						pageSize={windowSize}
						total={total}
						showSizeChanger={false}
						onChange={(to) => void navigate(`/desk/reviews/${number}?page=${to}`)}
					/>
				</section>
			</div>
		</>
	);
}
