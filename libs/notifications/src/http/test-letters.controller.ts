import { Controller, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiCreatedResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { SendTestLetter } from '../send-test-letter.js';

/** A letter on its way to who asked for it. */
class TestLetterView {
  @ApiProperty({ format: 'uuid', description: 'What becomes of it: /api/v1/deliveries/{deliveryId}.' })
  deliveryId!: string;
}

@ApiTags('notifications')
@ApiCookieAuth()
@Controller('api/v1/test-letters')
export class TestLettersController {
  constructor(private readonly sendTestLetter: SendTestLetter) {}

  /**
   * Sends a sample rejection of a fictional candidate, marked as a test, to the address of who is signed in; at most five an hour. Errors:
   * `notifications.too_many_test_letters`, `access.member_required`.
   */
  @Post()
  @Roles('admin', 'recruiter')
  @ApiCreatedResponse({ type: TestLetterView })
  @ApiOperation({ summary: 'Send myself a test letter' })
  async send(@CurrentPrincipal() principal: Principal): Promise<TestLetterView> {
    return { deliveryId: await this.sendTestLetter.execute(principal) };
  }
}
