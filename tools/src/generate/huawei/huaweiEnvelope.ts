/** Answers of Huawei's services stand in no envelope: pointers into them begin at the body. */
export const huaweiEnvelope = '';
