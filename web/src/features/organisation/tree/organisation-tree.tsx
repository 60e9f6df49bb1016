import { Tree } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import type { OrganisationNode } from '../shared/types.ts';
import { useRefusalMessage } from '../shared/use-refusal-message.ts';
import type { Branching } from './load-tree.ts';

interface Props {
	/** What the server sent with the page; it counts more than what was asked for later. */
	readonly branchings: readonly Branching[];
	readonly at: number | null;
	readonly onChoose: (id: number | null) => void;
}

interface Item {
	readonly key: number;
	readonly title: string;
	readonly isLeaf: boolean;
	readonly children?: Item[];
}

type Known = ReadonlyMap<number | null, readonly OrganisationNode[]>;

const itemsOf = (known: Known, of: number | null): Item[] =>
	(known.get(of) ?? []).map(({ id, shortName, hasChildren }) => ({
		key: id,
		title: shortName,
		isLeaf: !hasChildren,
		...(hasChildren && known.has(id) ? { children: itemsOf(known, id) } : {}),
	}));

/** The organisations in reach; what stands below one is fetched when it is opened. */
export function OrganisationTree({ branchings, at, onChoose }: Props) {
	const { t } = useTranslation('organisation');
	const { fetched, fetchBelow } = useFetched();
	const known = new Map([...fetched, ...branchings.map(({ of, nodes }) => [of, nodes] as const)]);
	const { open, onExpand } = useOpen(branchings);
	return (
		<Tree<Item>
			aria-label={t('tree.label')}
			blockNode
			treeData={itemsOf(known, null)}
			expandedKeys={open}
			onExpand={(_, { node, expanded }) => onExpand(node.key, expanded)}
			loadData={({ key }) => fetchBelow(Number(key))}
			selectedKeys={at === null ? [] : [at]}
			onSelect={([key]) => onChoose(key === undefined ? null : Number(key))}
		/>
	);
}

function useFetched() {
	const [fetched, keep] = useState<Known>(new Map());
	const complain = useRefusalMessage();
	const fetchBelow = async (id: number): Promise<void> => {
		try {
			const nodes = await api.organisation.organisation.tree({ below: id });
			keep((before) => new Map([...before, [id, nodes]]));
		} catch (error) {
			complain(error);
		}
	};
	return { fetched, fetchBelow };
}

/** Open is the way to the chosen one, and what was opened by hand, but not what was closed by hand. */
function useOpen(branchings: readonly Branching[]) {
	const [byHand, remember] = useState<ReadonlyMap<number, boolean>>(new Map());
	const way = branchings.flatMap(({ of }) => of ?? []);
	const open = [...new Set([...way, ...byHand.keys()])].filter((id) => byHand.get(id) ?? true);
	const onExpand = (id: number, expanded: boolean): void => remember((before) => new Map([...before, [id, expanded]]));
	return { open, onExpand };
}
