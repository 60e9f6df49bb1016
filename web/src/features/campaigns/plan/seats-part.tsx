import { seatRoles } from '@pacesetter/core/campaigns';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import styles from '../shared/campaigns.module.css';
import { Choice } from '../shared/fields.tsx';
import type { Campaign } from '../shared/types.ts';
import { ListPart } from './list-part.tsx';

interface Post {
	readonly value: string;
	readonly label: string;
}

/** Posts of the issuer and of the organisations directly below it, from which seats are filled. */
function usePosts(issuer: number): readonly Post[] {
	const [posts, keep] = useState<readonly Post[]>([]);
	useEffect(() => {
		let gone = false;
		const ask = async (): Promise<void> => {
			const { organisation, post } = api.organisation;
			const below = await organisation.list({ below: issuer, direct: true, size: 30 });
			const ids = [issuer, ...below.items.filter(({ id }) => id !== issuer).map(({ id }) => id)];
			const found = await Promise.all(ids.map((organisationId) => post.list({ organisationId, size: 50 })));
			if (gone) return;
			keep(
				found.flatMap(({ items }) =>
					items.map((one) => ({
						value: one.id,
						label: `${one.organisation.shortName} ${one.title}${one.holder ? `（${one.holder.name}）` : ''}`,
					})),
				),
			);
		};
		ask().catch(() => keep([]));
		return () => {
			gone = true;
		};
	}, [issuer]);
	return posts;
}

/** The leading group: seats filled from posts, so that they follow whoever holds them. */
export function SeatsPart({ campaign }: { campaign: Campaign }) {
	const { t } = useTranslation('campaigns');
	const posts = usePosts(campaign.issuer.id);
	return (
		<ListPart title={t('plan.seats')} path={['plan', 'seats']} add={t('plan.addSeat')} fresh={{ role: 'member' }}>
			{(row) => (
				<div className={styles.pairs}>
					<Choice
						name={[row, 'role']}
						label={t('plan.seatRole')}
						options={seatRoles.map((value) => ({ value, label: t(`seat.${value}`) }))}
					/>
					<Choice name={[row, 'postId']} label={t('plan.seatPost')} options={posts} />
				</div>
			)}
		</ListPart>
	);
}
