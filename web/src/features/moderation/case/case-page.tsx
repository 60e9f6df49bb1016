import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { formatTime } from '../../../ui/format.ts';
import styles from '../shared/moderation.module.css';
import { StateLamp } from '../shared/state-lamp.tsx';
import own from './case.module.css';
import { CasePages } from './case-pages.tsx';
import { Decided } from './decided.tsx';
import { DecisionForm } from './decision-form.tsx';
import { FreezeButtons } from './freeze-buttons.tsx';
import { most } from './pages-to-show.ts';
import { Reports } from './reports.tsx';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const { library, moderation } = context.get(apiContext);
	const one = await forPage(request, moderation.case.get({ id: params.id ?? '' }));
	const asked = Number(new URL(request.url).searchParams.get('version'));
	const reported = one.shown && asked !== one.shown.version && one.all.some(({ version }) => version === asked);
	if (!reported) return { one, older: null };
	// Who reported it spoke of the pages that he saw, and not of those that have come in their place.
	const wish = { number: one.document.number, version: asked, count: most };
	const pages = await forPage(request, library.document.pages(wish));
	return { one, older: { version: asked, pages: pages.map(({ number }) => number) } };
}

/** All reports of one document, with its pages beside them, and what is decided. */
export default function CasePage() {
	const { one, older } = useLoaderData<typeof loader>();
	const { t } = useTranslation('moderation');
	const title = t('case.title', { title: one.document.title });
	const { shown, frozenAt } = one;
	return (
		<>
			<title>{title}</title>
			<p>
				<Link to="/desk/moderation">‹ {t('case.back')}</Link>
			</p>
			<h1>{title}</h1>
			<dl className={styles.facts}>
				<div>
					<dt>{t('cases.column.state')}</dt>
					<dd>
						<StateLamp state={one.state} />
					</dd>
				</div>
				<div>
					<dt>{t('case.openedAt')}</dt>
					<dd>{formatTime(one.openedAt)}</dd>
				</div>
				<div>
					<dt>{t('case.frozenAt')}</dt>
					<dd>{frozenAt ? formatTime(frozenAt) : t('case.notFrozen')}</dd>
				</div>
				{shown && (
					<div>
						<dt>{t('case.uploader')}</dt>
						<dd>
							{shown.uploader}
							{shown.recycled && ` · ${t('case.recycled')}`}
						</dd>
					</div>
				)}
			</dl>
			{!shown && <p role="status">{t('case.gone')}</p>}
			{one.hindrance && <p role="status">{t(`case.hindrance.${one.hindrance}`)}</p>}
			<div className={own.columns}>
				<div>
					<FreezeButtons one={one} />
					<Reports one={one} version={older?.version ?? shown?.version ?? null} />
					<Decided one={one} />
					<DecisionForm key={one.edition} one={one} />
				</div>
				{shown && <CasePages one={one} shown={shown} older={older} />}
			</div>
		</>
	);
}
