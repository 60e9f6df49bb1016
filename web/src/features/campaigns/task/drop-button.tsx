import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { sections } from '../shared/address.ts';
import type { Task } from '../shared/types.ts';

/** Drops an optional action for which nothing was entered. */
export function DropButton({ task }: { task: Task }) {
	const { t } = useTranslation('campaigns');
	const navigate = useNavigate();
	const { busy, act } = useAct();
	const drop = () =>
		act(async () => {
			await api.campaigns.action.drop({ id: task.id });
			await navigate(sections[1].address);
		});
	return (
		<Button loading={busy} onClick={() => void drop()}>
			{t('task.drop')}
		</Button>
	);
}
