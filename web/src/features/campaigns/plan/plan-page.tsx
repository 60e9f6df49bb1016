import type { Plan } from '@pacesetter/core/campaigns';
import { useState } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { useCampaign } from '../campaign/campaign-layout.tsx';
import { idIn } from '../shared/address.ts';
import { DirectiveChanges } from './directive-changes.tsx';
import { PlanForm } from './plan-form.tsx';
import { PlanText } from './plan-text.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const { plan } = context.get(apiContext).campaigns;
	return forPage(request, plan.pending({ id: idIn(params.id) }));
}

/** The plan: a form to whoever keeps the campaign, a text to everybody else. */
export default function PlanPage() {
	const campaign = useCampaign();
	const pending = useLoaderData<typeof loader>();
	const [opened, open] = useState(campaign);
	const plan: Plan = campaign.plan;
	if (!campaign.manages || campaign.state === 'ended') return <PlanText plan={plan} />;
	return (
		<>
			<DirectiveChanges campaign={campaign} pending={pending} />
			<PlanForm key={opened.edition} opened={opened} newest={campaign} onReopen={() => open(campaign)} />
		</>
	);
}
