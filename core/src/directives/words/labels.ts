/** Labels at the end of a task: 责任单位：县发改局，完成时限：6月底. */
export const ownerLabels =
	'(?:总?牵头|责任|配合|承办|主办|协办|参加|参与|实施|协助|落实|负责)(?:单位|部门|科室|股室|处室|机构|主体)';
export const personLabels =
	'责任人|负责人|联系人|联络人|(?:牵头|责任|包保|分管|主管|挂钩|联系)(?:县|市|区|镇|乡|校|局)?领导';
export const dueLabels =
	'(?:完成|报送|上报|整改|办结|办理|反馈|提交|申报|报名|推进|落实)?(?:时限|期限|时间节点|截止时间|截止日期|完成时间|完成日期|报送时间|报名时间)';

/** Where the words of one label end and another begins: parted by a mark or a blank, or one of the usual ones. */
export const nextLabel = `(?:[，、\\s]{1,6}[\\u4e00-\\u9fff]{2,8}：|(?:${ownerLabels}|${personLabels}|${dueLabels})：)`;
