import { Form, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { Dialog } from '../../../app/dialog.tsx';
import type { Clause, Directive } from '../shared/types.ts';

interface Props {
	readonly chain: Directive['chain'];
	readonly clause: Clause;
	readonly onCite: (cites: Clause['cites']) => void;
	readonly onClose: () => void;
}

interface Group {
	readonly label: string;
	readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The clauses of the directives above, loaded when somebody wants to cite one. */
function useUpperClauses(chain: Directive['chain']): readonly Group[] {
	const [groups, setGroups] = useState<readonly Group[]>([]);
	useEffect(() => {
		let left = false;
		const load = async ({ id, title }: Directive['chain'][number]): Promise<Group> => {
			const { clauses } = await api.directives.desk.get({ id });
			const options = clauses.map((clause) => ({
				value: `${id} ${clause.id}`,
				label: (clause.title ?? clause.heading) || clause.id,
			}));
			return { label: title, options };
		};
		Promise.all(chain.map(load)).then(
			(loaded) => !left && setGroups(loaded),
			() => !left && setGroups([]),
		);
		return () => {
			left = true;
		};
	}, [chain]);
	return groups;
}

/** Says which clauses of the directives above a clause carries out. */
export function CiteDialog({ chain, clause, onCite, onClose }: Props) {
	const { t } = useTranslation('directives');
	const groups = useUpperClauses(chain);
	const [chosen, setChosen] = useState(clause.cites.map((cite) => `${cite.directive} ${cite.clause}`));
	const save = () =>
		onCite(
			chosen.map((each) => {
				const [directive = '', own = ''] = each.split(' ');
				return { directive, clause: own };
			}),
		);
	return (
		<Dialog
			open
			title={t('clause.cite')}
			okText={t('item.save')}
			cancelText={t('register.cancel')}
			okButtonProps={{ disabled: chain.length === 0 }}
			onOk={save}
			onCancel={onClose}
		>
			{chain.length === 0 ? (
				<p>{t('clause.citeNone')}</p>
			) : (
				<Form layout="vertical">
					<Form.Item label={t('clause.citeHint')} htmlFor="cites">
						<Select
							id="cites"
							autoFocus
							mode="multiple"
							showSearch={{ optionFilterProp: 'label' }}
							value={chosen}
							onChange={setChosen}
							options={groups.map(({ label, options }) => ({ label, options: [...options] }))}
						/>
					</Form.Item>
				</Form>
			)}
		</Dialog>
	);
}
