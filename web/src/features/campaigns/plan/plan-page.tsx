import type { Plan } from '@pacesetter/core/campaigns';
import { useState } from 'react';
import { useCampaign } from '../campaign/campaign-layout.tsx';
import { PlanForm } from './plan-form.tsx';
import { PlanText } from './plan-text.tsx';

/** The plan: a form to whoever keeps the campaign, a text to everybody else. */
export default function PlanPage() {
	const campaign = useCampaign();
	const [opened, open] = useState(campaign);
	const plan: Plan = campaign.plan;
	if (!campaign.manages || campaign.state === 'ended') return <PlanText plan={plan} />;
	return <PlanForm key={opened.edition} opened={opened} newest={campaign} onReopen={() => open(campaign)} />;
}
