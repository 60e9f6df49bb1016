import { blankItem } from '@pacesetter/core/directives/desk';
import { useTranslation } from 'react-i18next';
import type { Clause, Desk, Directive, Item } from '../shared/types.ts';
import { AddClausesDialog } from './add-clauses-dialog.tsx';
import { CiteDialog } from './cite-dialog.tsx';
import { ItemDialog } from './item-dialog.tsx';
import { ItemDialogs } from './item-dialogs.tsx';
import type { ItemChange } from './item-fields.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { TitleDialog } from './title-dialog.tsx';
import type { Commands } from './use-commands.ts';
import type { DeskActs } from './use-desk.ts';

interface Props {
	readonly directive: Directive;
	readonly desk: Desk;
	readonly chosen: Clause | undefined;
	readonly acts: DeskActs;
	readonly commands: Commands;
}

/** A new item of a clause, before it is there. */
const newItem = ({ id, kind }: Clause): Item => ({
	...blankItem,
	id: '',
	position: 0,
	kind: kind === null || kind === 'none' ? 'action' : kind,
	text: '',
	clauses: [id],
	types: [],
	also: [],
	seats: [],
	why: 'hand',
	ownerName: null,
});

/** Whatever dialog is open above the desk. */
export function Dialogs({ directive, desk, chosen, acts, commands }: Props) {
	const { t } = useTranslation('directives');
	const { dialog, open } = commands;
	const { run } = acts;
	const onClose = () => open(null);
	const about = typeof dialog === 'object' && dialog !== null ? Object.values(dialog)[0] : undefined;
	const item = desk.items.find(({ id }) => id === about);
	const act = (wish: Parameters<typeof run>[0]): void => {
		onClose();
		void run(wish);
	};
	const add = async (clause: Clause, change: ItemChange): Promise<void> => {
		onClose();
		const wish = { kind: change.kind ?? 'action', text: change.text ?? '', clauses: change.clauses ?? [clause.id] };
		await run({ act: 'item.add', ...wish, fields: change });
	};
	if (dialog === 'keys') return <ShortcutsDialog onClose={onClose} />;
	if (dialog === 'byHand') {
		const put = (lines: string[]) => act({ act: 'clause.add', behind: chosen?.id ?? null, lines });
		return <AddClausesDialog behind={chosen ?? null} onAdd={put} onClose={onClose} />;
	}
	const shared = { clauses: desk.clauses, events: desk.events, onClose };
	if (typeof dialog === 'object' && dialog !== null && item)
		return <ItemDialogs desk={desk} dialog={dialog} item={item} onAct={act} onClose={onClose} />;
	if (!chosen) return null;
	const { id: clause } = chosen;
	switch (dialog) {
		case 'add':
			return <ItemDialog {...shared} item={newItem(chosen)} onSave={(change) => void add(chosen, change)} />;
		case 'split':
			return (
				<SplitDialog
					clause={chosen}
					text={desk.text}
					onSplit={(at) => act({ act: 'clause.split', clause, at })}
					onClose={onClose}
				/>
			);
		case 'title':
			return (
				<TitleDialog
					clause={chosen}
					onTitle={(title) => act({ act: 'clause.title', clause, title })}
					onClose={onClose}
				/>
			);
		case 'none': {
			const reasons = t('noItem.reasons', { returnObjects: true });
			return (
				<ReasonDialog
					title={t('noItem.title')}
					reasons={reasons}
					proposed={reasons[0]}
					onReason={(reason) => act({ act: 'clause.mark', clause, kind: 'none', reason })}
					onClose={onClose}
				/>
			);
		}
		case 'cite':
			return (
				<CiteDialog
					chain={directive.chain}
					clause={chosen}
					onCite={(cites) => act({ act: 'clause.cite', clause, cites })}
					onClose={onClose}
				/>
			);
		default:
			return null;
	}
}
