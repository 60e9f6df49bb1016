import { type PaperKind, paperKinds } from '@pacesetter/core/campaigns';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { api } from '../../../app/api.ts';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { useAct } from '../../../app/use-act.ts';
import { DownloadForm } from '../../../ui/download-form.tsx';
import { formatTime } from '../../../ui/format.ts';
import { campaignOf, idIn, placeIn } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { PaperSheet } from './paper-sheet.tsx';

const kindIn = (query: URLSearchParams): PaperKind => paperKinds.find((kind) => kind === query.get('kind')) ?? 'plan';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const query = new URL(request.url).searchParams;
	const at = placeIn(query);
	const red = query.get('red') === 'true';
	const wish = { id: idIn(params.id), kind: kindIn(query), red, ...(at === null ? {} : { at }) };
	return { wish, made: await forPage(request, context.get(apiContext).campaigns.paper.get(wish)) };
}

/** The papers of a campaign, as they will be printed: to read, to take along, and to put into the library. */
export default function PapersPage() {
	const { wish, made } = useLoaderData<typeof loader>();
	const { t } = useTranslation('campaigns');
	const { busy, act } = useAct();
	const { id, kind, at, red } = wish;
	const address = (asked: { kind: PaperKind; red?: boolean }) =>
		campaignOf(id, 'papers', {
			kind: asked.kind,
			at: asked.kind === 'report' ? at : undefined,
			red: asked.red ? 'true' : '',
		});
	return (
		<>
			<nav className={styles.sections} aria-label={t('papers.label')}>
				{paperKinds.map((one) => (
					<Link key={one} to={address({ kind: one })} aria-current={one === kind ? 'page' : undefined}>
						{t(`papers.kind.${one}`)}
					</Link>
				))}
			</nav>
			<p className={styles.lead}>{t(`papers.lead.${kind}`)}</p>
			<div className={styles.bar}>
				<DownloadForm fields={{ at, red: red ? 'true' : undefined }}>
					<Button htmlType="submit" formAction={`/api/campaigns/${id}/papers/${kind}/docx`}>
						{t('papers.download')}
					</Button>
				</DownloadForm>
				{made.mayKeep && !made.kept?.recycled && (
					<Button type="primary" loading={busy} onClick={() => void act(() => api.campaigns.paper.keep(wish))}>
						{t(made.kept ? 'papers.keepAgain' : 'papers.keep')}
					</Button>
				)}
				{kind === 'plan' && (
					<Link to={address({ kind, red: !red })}>{t(red ? 'papers.withoutRed' : 'papers.withRed')}</Link>
				)}
			</div>
			{made.kept?.recycled && <Alert type="warning" title={t('papers.recycled', { number: made.kept.number })} />}
			{made.kept && !made.kept.recycled && (
				<Alert
					type="success"
					title={t('papers.kept', { at: formatTime(made.kept.keptAt) })}
					action={<Link to={`/documents/${made.kept.number}`}>{t('papers.read')}</Link>}
				/>
			)}
			<PaperSheet paper={made.paper} label={t(`papers.kind.${kind}`)} />
		</>
	);
}
