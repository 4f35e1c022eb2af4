import type { HuaweiOperation, HuaweiService } from '../src/huawei/index.ts';

/** A service as the generated code describes one. */
export const huaweiService: HuaweiService = {
  title: 'Disks',
  retry: { throttling: ['DISK.0429'], transient: ['DISK.0500'] },
};

export const listDisks: HuaweiOperation = {
  name: 'listDisks',
  method: 'GET',
  path: '/v2/{project_id}/disks',
  query: ['limit', 'name', 'ids', 'shared'],
  idempotency: 'read',
};

export const createDisk: HuaweiOperation = {
  name: 'createDisk',
  method: 'POST',
  path: '/v2/{project_id}/disks',
  required: ['body'],
};

export const extendDisk: HuaweiOperation = {
  name: 'extendDisk',
  method: 'POST',
  path: '/v2/{project_id}/disks/{disk_id}/action#os-extend',
  required: ['disk_id', 'body'],
};

export const updateDisk: HuaweiOperation = {
  name: 'updateDisk',
  method: 'PUT',
  path: '/v2/{project_id}/disks/{disk_id}',
  required: ['disk_id', 'body'],
  idempotency: 'method',
};

export const deleteDisk: HuaweiOperation = {
  name: 'deleteDisk',
  method: 'DELETE',
  path: '/v2/{project_id}/disks/{disk_id}',
  required: ['disk_id'],
  idempotency: 'method',
};

export const listVersions: HuaweiOperation = {
  name: 'listVersions',
  method: 'GET',
  path: '/',
  status: 300,
  idempotency: 'read',
};
