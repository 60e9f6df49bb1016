import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../app/api.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { campaignOf } from '../shared/address.ts';
import { DirectiveField } from '../shared/directive-field.tsx';
import { Words } from '../shared/fields.tsx';
import { OrganisationField } from '../shared/organisation-field.tsx';
import { UpperField } from './upper-field.tsx';

interface Fields {
	readonly name: string;
	readonly issuerId: number;
	readonly directiveId?: string | null;
	readonly parentId?: string | null;
}

/** Begins a campaign and goes on to its plan. */
export function NewCampaign() {
	const { t } = useTranslation('campaigns');
	const navigate = useNavigate();
	return (
		<ActDialog<Fields, { id: string }>
			primary
			label={t('list.new')}
			done={t('list.created')}
			send={async (fields) => {
				const { directiveId = null, parentId = null } = fields;
				const made = await api.campaigns.campaign.create({ ...fields, directiveId, parentId });
				await navigate(campaignOf(made.id, 'plan'));
				return made;
			}}
		>
			{({ issuerId }) => (
				<>
					<Words name="name" label={t('list.name')} most={80} />
					<OrganisationField name="issuerId" label={t('list.issuer')} rule={t('list.issuerRule')} />
					<DirectiveField />
					{issuerId !== undefined && <UpperField key={issuerId} issuerId={issuerId} />}
				</>
			)}
		</ActDialog>
	);
}
