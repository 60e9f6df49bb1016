import { useTranslation } from 'react-i18next';
import { ActDialog } from './act-dialog.tsx';
import { Amount, Day, Words } from './fields.tsx';
import type { Task } from './types.ts';

interface Fields {
	readonly textAddition?: string;
	readonly standardAddition?: string;
	readonly dueOn?: string | null;
	readonly target?: number | null;
}

const wishOf = (fields: Fields) => ({
	textAddition: fields.textAddition ?? '',
	standardAddition: fields.standardAddition ?? '',
	dueOn: fields.dueOn ?? null,
	target: fields.target ?? null,
});

interface Props {
	readonly of: Pick<Task, 'action' | 'tightenings'>;
	/** What is tightened, where there are several on the page. */
	readonly name?: string;
	readonly send: (wish: ReturnType<typeof wishOf>) => Promise<unknown>;
}

/** Asks for more than is locked, for an organisation and those below it. */
export function TightenDialog({ of: { action, tightenings }, name, send }: Props) {
	const { t } = useTranslation('campaigns');
	const own = tightenings.find((one) => one.own);
	const initial: Fields = own
		? { textAddition: own.text, standardAddition: own.standard, dueOn: own.dueOn, target: own.target }
		: { textAddition: '', standardAddition: '' };
	return (
		<ActDialog<Fields, unknown>
			label={t('task.tighten')}
			{...(name === undefined ? {} : { name: t('task.tightenOf', { name }) })}
			done={t('task.tightened')}
			initial={initial}
			send={(fields) => send(wishOf(fields))}
			undo={() => send(wishOf(initial))}
		>
			{() => (
				<>
					<p>{t('task.tightenHint')}</p>
					<Words name="textAddition" label={t('task.textAddition')} most={400} rows={2} optional />
					<Words name="standardAddition" label={t('task.standardAddition')} most={400} rows={2} optional />
					<Day name="dueOn" label={t('task.ownDue')} optional />
					{action.target !== null && <Amount name="target" label={t('task.ownTarget')} optional />}
				</>
			)}
		</ActDialog>
	);
}
