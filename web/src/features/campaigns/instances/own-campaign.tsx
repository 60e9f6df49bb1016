import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../../app/api.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { campaignOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { DirectiveField } from '../shared/directive-field.tsx';
import { Words } from '../shared/fields.tsx';
import type { Instance } from '../shared/types.ts';

interface Fields {
	readonly name: string;
	readonly directiveId?: string | null;
}

/** What the organisation runs below the campaign for those below it: the way to it, or to begin it. */
export function OwnCampaign({ instance }: { instance: Instance }) {
	const { t } = useTranslation(['levels', 'campaigns']);
	const navigate = useNavigate();
	const { own, organisation, campaign } = instance;
	if (own === null && !instance.mayRunOwn) return null;
	return (
		<section className={styles.box}>
			<h2>{t('own.title')}</h2>
			{own ? (
				<p>
					<Link className={styles.inline ?? ''} to={campaignOf(own.id, own.state === 'draft' ? 'plan' : 'overview')}>
						{own.name}
					</Link>
					（{t(`campaigns:state.${own.state}`)}）
				</p>
			) : (
				<>
					<p className={styles.soft}>{t('own.lead')}</p>
					<ActDialog<Fields, { id: string }>
						label={t('own.begin')}
						done={t('own.begun')}
						send={async ({ name, directiveId = null }) => {
							const wish = { name, directiveId, issuerId: organisation.id, parentId: campaign.id };
							const made = await api.campaigns.campaign.create(wish);
							await navigate(campaignOf(made.id, 'plan'));
							return made;
						}}
					>
						{() => (
							<>
								<Words name="name" label={t('campaigns:list.name')} most={80} />
								<DirectiveField />
							</>
						)}
					</ActDialog>
				</>
			)}
		</section>
	);
}
