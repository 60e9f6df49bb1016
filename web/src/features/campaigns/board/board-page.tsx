import { Empty, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { idIn, placeIn } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { EmergencyNotices } from '../shared/emergency-notices.tsx';
import { BoardPlace } from './board-place.tsx';
import { BoardTable } from './board-table.tsx';
import { type Grouping, groupingsOf } from './columns.ts';
import { Rhythm } from './rhythm.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const { board, emergency } = context.get(apiContext).campaigns;
	const at = placeIn(new URL(request.url).searchParams);
	const wish = { id: idIn(params.id), ...(at === null ? {} : { at }) };
	const asked = Promise.all([board.get(wish), board.rhythm(wish), emergency.list({ id: wish.id })]);
	const [map, rhythm, { items }] = await forPage(request, asked);
	return { map, rhythm, emergencies: items.filter(({ state }) => state === 'lasting') };
}

/** The map: organisations by actions, from the county down to the branch, and how it goes on over the weeks. */
export default function BoardPage() {
	const { map, rhythm, emergencies } = useLoaderData<typeof loader>();
	const { t } = useTranslation('campaigns');
	const [wish, setWish] = useSearchParams();
	const choices = groupingsOf(map.actions);
	const by = choices.find((one) => one === wish.get('by')) ?? 'action';
	const group = (next: Grouping): void =>
		setWish(
			(before) => {
				if (next === 'action') before.delete('by');
				else before.set('by', next);
				return before;
			},
			{ replace: true, preventScrollReset: true },
		);
	return (
		<>
			<BoardPlace board={map} />
			<EmergencyNotices emergencies={emergencies} />
			{map.rows.length > 0 && choices.length > 1 && (
				<div className={styles.bar}>
					<Segmented
						aria-label={t('board.columns')}
						value={by}
						options={choices.map((value) => ({ value, label: t(`board.by.${value}`) }))}
						onChange={group}
					/>
				</div>
			)}
			{map.rows.length === 0 ? <Empty description={t('board.none')} /> : <BoardTable board={map} by={by} />}
			{map.rows.length > 0 && <p className={styles.soft}>{t('board.legend')}</p>}
			<Rhythm rhythm={rhythm} />
		</>
	);
}
